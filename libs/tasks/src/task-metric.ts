/** A metric of multiple-choice tasks: the likeliest choice, as it is or by its length in characters. */
export type TaskMetric = 'acc' | 'acc_norm';
