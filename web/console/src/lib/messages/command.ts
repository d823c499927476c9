import type { CommonReason } from '@madang/contracts';
import { catalogue } from '../text.ts';

const reasonsKo: Record<CommonReason, string> = {
  'not-permitted': '이 일을 할 권한이 없습니다. 담당 기관이나 결재 단계를 확인해 주십시오.',
  'not-found': '찾을 수 없거나 열람 권한이 없습니다.',
  'command-id-reused':
    '이미 처리한 요청과 내용이 다릅니다. 화면을 새로 고친 뒤 다시 시도해 주십시오.',
};

const reasonsEn: Record<CommonReason, string> = {
  'not-permitted': 'This post may not do that. Check the institution or the step of approval.',
  'not-found': 'It does not exist, or this post may not see it.',
  'command-id-reused': 'A different request was already handled. Reload the page and try again.',
};

export const commandMessages = catalogue({
  ko: {
    reasons: reasonsKo,
    refused: '처리할 수 없습니다.',
    unreachable:
      '서버의 응답을 받지 못했습니다. 다시 누르면 같은 요청으로 처리되어 두 번 실행되지 않습니다.',
  },
  en: {
    reasons: reasonsEn,
    refused: 'This was not accepted.',
    unreachable:
      'The server did not answer. Pressing again repeats the same request; it cannot happen twice.',
  },
});
