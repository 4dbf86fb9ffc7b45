/** The score of answering at random: each question has four choices. */
export const MMLU_CHANCE = 0.25;
