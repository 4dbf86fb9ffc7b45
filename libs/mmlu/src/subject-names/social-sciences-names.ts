/** The social sciences subjects in words. */
export const SOCIAL_SCIENCES_NAMES = {
  econometrics: { en: 'Econometrics', zh: '计量经济学' },
  high_school_geography: { en: 'High school geography', zh: '高中地理' },
  high_school_government_and_politics: { en: 'High school government and politics', zh: '高中政府与政治' },
  high_school_macroeconomics: { en: 'High school macroeconomics', zh: '高中宏观经济学' },
  high_school_microeconomics: { en: 'High school microeconomics', zh: '高中微观经济学' },
  high_school_psychology: { en: 'High school psychology', zh: '高中心理学' },
  human_sexuality: { en: 'Human sexuality', zh: '性学' },
  professional_psychology: { en: 'Professional psychology', zh: '专业心理学' },
  public_relations: { en: 'Public relations', zh: '公共关系' },
  security_studies: { en: 'Security studies', zh: '安全研究' },
  sociology: { en: 'Sociology', zh: '社会学' },
  us_foreign_policy: { en: 'US foreign policy', zh: '美国外交政策' },
} as const;
