import { PLANTS_IN_ANSWERS } from './plants-in-answers.ts';
import { PLANTS_IN_FILES } from './plants-in-files.ts';
import { PLANTS_IN_RECIPES } from './plants-in-recipes.ts';

/** One defect or more for each forensic. */
export const PLANTS = [...PLANTS_IN_ANSWERS, ...PLANTS_IN_RECIPES, ...PLANTS_IN_FILES];
