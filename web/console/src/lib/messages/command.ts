import type { CommonReason } from '@madang/contracts';
import type { ErrorWord } from '@madang/gateway/router';
import { catalogue } from '../catalogue.ts';

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

/** What the gateway answers when a command does not come as far as being decided. */
const failuresKo: Record<ErrorWord, string> = {
  'signed-out': '로그인이 끝났습니다. 처리된 것은 없습니다. 다시 로그인한 뒤 시도해 주십시오.',
  'resident-number':
    '입력한 내용에 주민등록번호 형식의 숫자가 있습니다. 개인정보는 받지도 저장하지도 않습니다. 지우고 다시 보내 주십시오.',
  'invalid-input':
    '입력한 내용이 형식에 맞지 않습니다. 처리된 것은 없습니다. 빠진 칸과 너무 긴 글을 확인해 주십시오.',
  'not-found': '찾을 수 없거나 열람 권한이 없습니다.',
  refused: '이 일을 할 권한이 없습니다. 담당 기관이나 결재 단계를 확인해 주십시오.',
  'service-away':
    '담당 서비스가 잠시 응답하지 않습니다. 다시 누르면 같은 요청으로 처리되어 두 번 실행되지 않습니다.',
  'no-answer':
    '서버의 응답을 받지 못했습니다. 다시 누르면 같은 요청으로 처리되어 두 번 실행되지 않습니다.',
  fault:
    '처리 중 문제가 생겼습니다. 다시 누르면 같은 요청으로 처리되어 두 번 실행되지 않습니다. 계속되면 관리자에게 알려 주십시오.',
};

const failuresEn: Record<ErrorWord, string> = {
  'signed-out': 'The session has ended. Nothing was done. Sign in again and repeat.',
  'resident-number':
    'What you typed holds a number shaped like a resident registration number. Personal data is neither taken nor stored. Delete it and send again.',
  'invalid-input':
    'What you typed does not have the form that is asked for. Nothing was done. Look for empty fields and texts that are too long.',
  'not-found': 'It does not exist, or this post may not see it.',
  refused: 'This post may not do that. Check the institution or the step of approval.',
  'service-away':
    'The service in charge does not answer at the moment. Pressing again repeats the same request; it cannot happen twice.',
  'no-answer':
    'The server did not answer. Pressing again repeats the same request; it cannot happen twice.',
  fault:
    'Something went wrong. Pressing again repeats the same request; it cannot happen twice. Tell the administrator if it goes on.',
};

export const commandMessages = catalogue({
  ko: {
    reasons: reasonsKo,
    failures: failuresKo,
    refused: '처리할 수 없습니다.',
    unreadableCharacter:
      '입력한 내용에 읽을 수 없는 문자가 있습니다. 그대로 저장하면 문서가 깨집니다. 그 글자를 지우고 다시 보내 주십시오.',
  },
  en: {
    reasons: reasonsEn,
    failures: failuresEn,
    refused: 'This was not accepted.',
    unreadableCharacter:
      'What you typed holds a character that cannot be read. It would break documents. Delete it and send again.',
  },
});
