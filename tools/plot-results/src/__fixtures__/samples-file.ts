/** What {@link samplesFile} is to hold. */
export interface SamplesFixture {
  readonly questions: number;
  /** Share of right answers; what is wrong is answered with D, or with A where D is right. */
  readonly accuracy: number;
}

/** A samples file as lm_eval writes it, of questions with four choices. */
export function samplesFile({ questions, accuracy }: SamplesFixture): string {
  const lines = Array.from({ length: questions }, (_, docId) => {
    const target = docId % 4;
    const isRight = (docId * 149) % questions < accuracy * questions;
    const chosen = isRight ? target : target === 3 ? 0 : 3;
    const responses = [0, 1, 2, 3].map((choice) => [String(choice === chosen ? -1 : -2 - choice), 'False']);
    return JSON.stringify({
      doc_id: docId,
      doc: { question: `question ${docId}`, choices: ['a', 'b', 'c', 'd'], answer: target },
      target: String(target),
      arguments: {},
      resps: responses.map((response) => [response]),
      filtered_resps: responses,
      filter: 'none',
      metrics: ['acc'],
      doc_hash: String(docId),
      prompt_hash: String(docId),
      target_hash: String(target),
      acc: Number(isRight),
    });
  });
  return `${lines.join('\n')}\n`;
}
