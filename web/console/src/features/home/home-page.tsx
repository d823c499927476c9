import { useText } from '../../lib/text.ts';
import { homeMessages } from '../../lib/messages/home.ts';
import { Page } from '../../ui/page.tsx';

export function HomePage() {
  const text = useText(homeMessages);
  return <Page title={text.title}>{null}</Page>;
}
