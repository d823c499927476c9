import { fileRefusals } from '@madang/documents';

/** What the gateway itself can refuse, in words for a person. */
export const sentences = {
  'other-host': {
    ko: '이 주소로는 요청을 받을 수 없습니다. 안내된 주소로 접속해 주십시오.',
    en: 'Requests are not taken under this address. Please use the published one.',
  },
  'other-origin': {
    ko: '다른 사이트에서 보낸 요청이라 거절했습니다. 이 화면에서 다시 시도해 주십시오.',
    en: 'Refused, because another site sent this request. Please try again from this site.',
  },
  'intent-header-missing': {
    ko: '이 화면에서 보낸 요청임을 확인할 수 없어 거절했습니다. 화면을 새로 고친 뒤 다시 시도해 주십시오.',
    en: 'Refused, because the request does not say that it comes from this site. Please reload and try again.',
  },
  'content-type': {
    ko: '이 형식의 요청은 받지 않습니다.',
    en: 'Requests of this content type are not accepted.',
  },
  'signed-out': {
    ko: '로그인이 끝났습니다. 다시 로그인해 주십시오.',
    en: 'The session has ended. Please sign in again.',
  },
  'not-found': { ko: '찾는 것이 없습니다.', en: 'There is nothing here.' },
  'too-large': { ko: '요청이 너무 큽니다.', en: 'The request is too large.' },
  'file-too-large': fileRefusals['too-large'],
  'file-missing': {
    ko: '파일이 없습니다. 파일 하나를 골라 다시 올려 주십시오.',
    en: 'There is no file. Please choose one file and upload it again.',
  },
  'file-unreadable': {
    ko: '파일을 정해진 시간과 메모리 안에서 읽지 못했습니다. 시트를 나누어 다시 올려 주십시오.',
    en: 'The file could not be read within the limits of time and memory. Please split it and upload it again.',
  },
  'too-many': {
    ko: '짧은 시간에 요청이 너무 많았습니다. 잠시 뒤 다시 시도해 주십시오.',
    en: 'Too many requests in a short time. Please try again in a moment.',
  },
  'issuer-away': {
    ko: '로그인 서버가 응답하지 않습니다. 잠시 뒤 다시 시도해 주십시오.',
    en: 'The sign-in server does not answer. Please try again in a moment.',
  },
  'service-away': {
    ko: '담당 서비스가 응답하지 않습니다. 잠시 뒤 다시 시도해 주십시오.',
    en: 'The service in charge does not answer. Please try again in a moment.',
  },
  'invalid-input': { ko: '요청을 읽을 수 없습니다.', en: 'The request could not be read.' },
  'console-missing': {
    ko: '화면 파일이 아직 만들어지지 않았습니다. npm start로 시작해 주십시오.',
    en: 'The console has not been built yet. Please start with npm start.',
  },
  fault: {
    ko: '처리 중 문제가 생겼습니다. 아래 번호를 관리자에게 알려 주십시오.',
    en: 'Something went wrong. Please tell the administrator the number below.',
  },
} as const;
export type SentenceCode = keyof typeof sentences;

/** The body of every refusal outside tRPC. */
export function refusalBody(error: SentenceCode, reference: string) {
  return { error, ...sentences[error], reference };
}
