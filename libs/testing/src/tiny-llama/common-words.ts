/** Words that stand inside sentences: the commonest of English, and those of lm_eval's MMLU prompt. */
const WITHIN = `
  the of and to in is that it was for on are as with his they be at one have this from by had not but what all
  were when we there can an your which their said if do will each about how up out them then she many some so
  these would other into has more her two like him see time could no make than first been its who now people my
  made over did down only way find use may water long little very after words called just where most know get
  through back much before go good new write our used me man too any day same right look think also around
  another came come work three must because does part even place well such here take why things help put years
  different away again off went old number great tell men say small every found still between name should home
  big give air line set own under read last never us left end along while might next sound below saw something
  thought both few those always show large often together asked house world going want school important until
  form food keep children feet land side without boy once animals life enough took four head above kind began
  almost live page got earth need far hand high year mother light country father let night picture being study
  second soon story since white ever paper hard near sentence better best across during today however sure knew
  metal bell cover key keys open room club meet bird painted over door sign reads papers kept day tin zinc copper
  silver lead iron gold nickel red green white blue grey yellow brown black five six seven nine twelve Monday Tuesday
  Wednesday Thursday Friday Saturday Sunday heron owl swallow raven wren crane gull attic cellar kitchen hall garden
  tower colour following multiple choice questions with answers college high school professional history science
`;

/** Words that stand at the start of a line. */
const AT_START = 'with The Which What Who How When Where Answer A B C D In At Of Every One';

/** The words that the tiny tokenizer knows whole: with a leading blank where they stand inside a sentence. */
export const COMMON_WORDS: readonly string[] = [
  ...WITHIN.trim()
    .split(/\s+/u)
    .map((word) => ` ${word}`),
  ...AT_START.split(' '),
];
