/** The humanities subjects in words. */
export const HUMANITIES_NAMES = {
  formal_logic: { en: 'Formal logic', zh: '形式逻辑' },
  high_school_european_history: { en: 'High school European history', zh: '高中欧洲史' },
  high_school_us_history: { en: 'High school US history', zh: '高中美国史' },
  high_school_world_history: { en: 'High school world history', zh: '高中世界史' },
  international_law: { en: 'International law', zh: '国际法' },
  jurisprudence: { en: 'Jurisprudence', zh: '法理学' },
  logical_fallacies: { en: 'Logical fallacies', zh: '逻辑谬误' },
  moral_disputes: { en: 'Moral disputes', zh: '道德争议' },
  moral_scenarios: { en: 'Moral scenarios', zh: '道德情境' },
  philosophy: { en: 'Philosophy', zh: '哲学' },
  prehistory: { en: 'Prehistory', zh: '史前史' },
  professional_law: { en: 'Professional law', zh: '专业法律' },
  world_religions: { en: 'World religions', zh: '世界宗教' },
} as const;
