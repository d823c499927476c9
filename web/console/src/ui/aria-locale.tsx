import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../lib/language.ts';

/** Speaks the reader's language inside parts that React Aria draws. */
export function AriaLocale({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return <I18nProvider locale={language === 'ko' ? 'ko-KR' : 'en-US'}>{children}</I18nProvider>;
}
