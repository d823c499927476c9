import { catalogue } from '../text.ts';

/** My work, and the first page of a visitor. */
export const homeMessages = catalogue({
  ko: { title: '내 업무' },
  en: { title: 'My work' },
});
