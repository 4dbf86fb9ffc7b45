import { mixedRecipe } from './mixed-recipe.ts';

const SHOWN = 8;

/** Finds checkpoints whose questions were wrapped in another chat template, or in none. */
export const mixedChatTemplates = mixedRecipe({
  kind: 'mixed-chat-templates',
  effect: 'incomparable',
  explains: ['mixed-prompts', 'mixed-task-hashes', 'outlier'],
  read: ({ run }) => {
    const { chatTemplateHash, harnessVersion } = run.evaluation;
    if (chatTemplateHash !== null) return chatTemplateHash.slice(0, SHOWN);
    // Templates came with 0.4.3, which writes null where none was used.
    return isBefore043(harnessVersion.value) ? null : 'none';
  },
  subject: { en: 'Chat templates', zh: '对话模板（chat template）' },
  consequence: {
    en: 'A template changes every prompt: the scores are not comparable.',
    zh: '模板会改变每个提示词，得分不可比较。',
  },
  remedy: {
    en: 'Evaluate all checkpoints with the same --apply_chat_template setting and the same tokenizer files.',
    zh: '请用相同的 --apply_chat_template 设置和相同的分词器文件评测所有 checkpoint。',
  },
});

function isBefore043(version: string): boolean {
  return /^0\.(?:[0-3]\b|4\.[0-2]\b)/u.test(version);
}
