import { aboutMessages } from '../../lib/messages/about.ts';
import { useText } from '../../lib/text.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Page } from '../../ui/page.tsx';

export function AboutPage() {
  const text = useText(aboutMessages);
  return (
    <Page title={text.title} lead={text.lead} width="reading">
      <DescriptionList
        items={[
          { term: text.official, value: text.officialText },
          { term: text.font, value: text.fontText },
          { term: text.design, value: text.designText },
          { term: text.parts, value: text.partsText },
          { term: text.data, value: text.dataText },
        ]}
      />
    </Page>
  );
}
