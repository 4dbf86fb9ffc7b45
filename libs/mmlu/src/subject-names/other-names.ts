/** The other subjects in words. */
export const OTHER_NAMES = {
  business_ethics: { en: 'Business ethics', zh: '商业伦理' },
  clinical_knowledge: { en: 'Clinical knowledge', zh: '临床知识' },
  college_medicine: { en: 'College medicine', zh: '大学医学' },
  global_facts: { en: 'Global facts', zh: '世界概况' },
  human_aging: { en: 'Human aging', zh: '人类衰老' },
  management: { en: 'Management', zh: '管理学' },
  marketing: { en: 'Marketing', zh: '市场营销' },
  medical_genetics: { en: 'Medical genetics', zh: '医学遗传学' },
  miscellaneous: { en: 'Miscellaneous', zh: '综合常识' },
  nutrition: { en: 'Nutrition', zh: '营养学' },
  professional_accounting: { en: 'Professional accounting', zh: '专业会计' },
  professional_medicine: { en: 'Professional medicine', zh: '专业医学' },
  virology: { en: 'Virology', zh: '病毒学' },
} as const;
