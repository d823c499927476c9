import { catalogue } from '../text.ts';

/** Fonts, design values and sources that the console stands on. */
export const aboutMessages = catalogue({
  ko: {
    title: '글꼴과 출처',
    lead: '이 화면을 이루는 글꼴과 디자인 값의 출처, 그리고 자료의 성격을 밝힙니다.',
    official: '공식 누리집 아님',
    officialText: '마당은 대한민국 정부의 공식 누리집이 아니며, 정부 상징을 쓰지 않습니다.',
    font: '글꼴',
    fontText:
      'Pretendard GOV(SIL Open Font License 1.1). 이 서버가 직접 제공하며 외부로 연결하지 않습니다.',
    design: '디자인 값',
    designText:
      '색·크기·간격은 범정부 UI/UX 디자인 시스템(KRDS)의 공개된 값을 따랐습니다. KRDS의 코드는 쓰지 않았습니다.',
    parts: '화면 부품',
    partsText:
      'React, React Aria Components(Apache-2.0), TanStack Router·Query(MIT), tRPC(MIT), es-hangul(MIT).',
    data: '자료',
    dataText: '기관의 이름과 코드는 사실이고, 사업·예산·점검 결과는 시연을 위해 지어낸 것입니다.',
  },
  en: {
    title: 'Fonts and sources',
    lead: 'Where the font and design values of these screens come from, and what the data is.',
    official: 'Not an official website',
    officialText:
      'Madang is not an official website of the Government of Korea and uses no state symbol.',
    font: 'Font',
    fontText:
      'Pretendard GOV (SIL Open Font License 1.1), served from here; nothing is loaded from elsewhere.',
    design: 'Design values',
    designText:
      'Colours, sizes and spaces follow the published values of the Korean government design system (KRDS). None of its code is used.',
    parts: 'Parts',
    partsText:
      'React, React Aria Components (Apache-2.0), TanStack Router and Query (MIT), tRPC (MIT), es-hangul (MIT).',
    data: 'Data',
    dataText:
      'Names and codes of institutions are facts; projects, budgets and check results are invented for the demonstration.',
  },
});
