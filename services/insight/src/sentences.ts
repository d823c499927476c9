import { dayWords } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { ForEvery } from './events.ts';
import { fieldWords } from './field-words.ts';
import { institutionNames, postNames, type Names } from './names.ts';
import { place } from './refs.ts';
import { counted } from './work/duty.ts';

type Both = { readonly ko: string; readonly en: string };
const say = (ko: string, en: string): Both => ({ ko, en });
const dated = (instant: string) => dayWords(dayAt(instant));
const krw = (amount: number) => (amount / 1_000_000).toLocaleString('en');
const cell = (institution: string, functionCode: string) =>
  place('cell', `${institution}-${functionCode}`);
const list = (codes: readonly string[], day: string): Names => {
  const names = codes.map((code) => institutionNames(code, day));
  return { ko: names.map(({ ko }) => ko).join(', '), en: names.map(({ en }) => en).join(', ') };
};

const stances = {
  share: say('함께 쓸 수 있음', 'can be shared'),
  conditional: say('조건부로 함께 쓸 수 있음', 'can be shared on conditions'),
  own: say('자체 추진', 'wants its own'),
  withdraw: say('자체 구축을 접고 함께 씀', 'withdraws its own and shares'),
};
export const findings = {
  duplicate: say('중복', 'duplicate'),
  partial: say('부분 중복', 'partly duplicate'),
  similar: say('유사', 'similar'),
  none: say('중복 아님', 'not a duplicate'),
};
const departures = {
  'cancelled-notice': say('공고가 취소된', 'its notice was cancelled'),
  'not-in-plan': say('다시 제출된 계획에 없는', 'the plan filed again does not name it'),
  withdrawn: say('기관이 거두어들인', 'its institution gave it up'),
};
const routes = {
  'own-desk': say('각 창구의 사전협의', "each desk's own consultation"),
  council: say('지능정보화책임관 협의회 안건', 'an item of the CIO Council'),
};
const words = {
  'as-proposed': say('원안 협의', 'agreed as proposed'),
  amended: say('수정 협의', 'agreed as amended'),
  again: say('재협의', 'to be consulted again'),
  received: say('보고 접수', 'report received'),
};
const strengths = {
  strong: say('강함', 'strong'),
  medium: say('보통', 'medium'),
  weak: say('약함', 'weak'),
  none: say('기준 미만', 'below the line'),
};
const verdicts = {
  pass: say('통과', 'passed'),
  fail: say('불합격', 'failed'),
  degraded: say('미흡', 'degraded'),
  unknown: say('확인 불가', 'unknown'),
};
const opinions = {
  fit: say('적합', 'fit'),
  conditional: say('조건부', 'conditional'),
  unfit: say('부적합 의견', 'unfit'),
  unknown: say('확인 불가', 'unknown'),
};
const results = {
  proceed: 'proceed',
  conditional: 'conditional',
  hold: 'on hold',
  return: 'returned',
};
const presences = {
  ko: (state: string) => (state === 'left' ? '퇴장' : '출석'),
  en: (state: string) => (state === 'left' ? 'left' : 'was present'),
};

/**
 * One plain sentence for every event, in both languages. Who did it stands beside it on the screen;
 * a place for a thing is filled with its title when the sentence is read.
 */
export const sentences: ForEvery<Both> = {
  'clock.advanced': ({ from, to, reason }) =>
    say(
      `기준 시각을 ${dated(from).ko}에서 ${dated(to).ko}까지 옮겼습니다: ${reason}`,
      `Moved the clock from ${dated(from).en} to ${dated(to).en}: ${reason}`,
    ),
  'substitution.recorded': ({ post, deputy, from, to }, day) =>
    say(
      `${postNames(deputy, day).ko}이(가) ${postNames(post, day).ko}을(를) ${dayWords(from).ko}부터 ${dayWords(to).ko}까지 대리합니다.`,
      `${postNames(deputy, day).en} acts for ${postNames(post, day).en} from ${dayWords(from).en} to ${dayWords(to).en}.`,
    ),
  'substitution.ended': ({ substitutionId, on }) =>
    say(
      `${dayWords(on).ko}부터 대리를 끝냈습니다(${substitutionId}).`,
      `Ended the substitution ${substitutionId} from ${dayWords(on).en} on.`,
    ),
  'system.recorded': ({ title }) =>
    say(
      `운영 중인 정보시스템 “${title}”을(를) 등록했습니다.`,
      `Entered the running system “${title}” in the register.`,
    ),

  'cycle.dated': ({ year, institution, dueOn }, day) =>
    say(
      `${institutionNames(institution, day).ko}이(가) ${String(year)}년 실행계획의 도 제출일을 정했습니다: ${dayWords(dueOn).ko}.`,
      `${institutionNames(institution, day).en} set ${dayWords(dueOn).en} as its date for the plans of ${String(year)}.`,
    ),
  'plan.opened': ({ planId, lawDueOn }) =>
    say(
      `${place('plan', planId)} 작성을 시작했습니다. 법정 기한 ${dayWords(lawDueOn).ko}.`,
      `Began ${place('plan', planId)}; the law's date is ${dayWords(lawDueOn).en}.`,
    ),
  'plan.imported': ({ fileName, projects, pending, problems }) => {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const rows = projects.length + pending.length;
    return say(
      `“${fileName}”에서 사업 ${String(rows)}건을 읽었습니다. 고칠 곳 ${String(errors)}곳.`,
      `Read ${counted(rows, 'project')} from “${fileName}”; ${counted(errors, 'error')} to correct.`,
    );
  },
  'plan.project-edited': ({ rowKey, field }) =>
    say(
      `${rowKey}번 사업의 ${fieldWords[field].ko} 칸을 고쳤습니다.`,
      `Corrected ${fieldWords[field].en} of row ${rowKey}.`,
    ),
  'plan.submitted': ({ planId }) =>
    say(
      `${place('plan', planId)}을(를) 기안하여 결재선에 올렸습니다.`,
      `Put ${place('plan', planId)} on the approval line.`,
    ),
  'plan.reviewed': ({ planId }) =>
    say(`${place('plan', planId)}을(를) 검토했습니다.`, `Reviewed ${place('plan', planId)}.`),
  'plan.returned': ({ planId, reason }) =>
    say(
      `${place('plan', planId)}을(를) 돌려보냈습니다: ${reason}`,
      `Returned ${place('plan', planId)}: ${reason}`,
    ),
  'plan.approved': ({ planId, finalBy, headApprovedOn }) => {
    if (finalBy === undefined) {
      return say(
        `${place('plan', planId)}을(를) 결재했습니다.`,
        `Approved ${place('plan', planId)}.`,
      );
    }
    if (finalBy === 'deputy-head') {
      return say(
        `${place('plan', planId)}을(를) 전결로 결재했습니다.`,
        `Approved ${place('plan', planId)} by delegation.`,
      );
    }
    const on = headApprovedOn === undefined ? undefined : dayWords(headApprovedOn);
    return say(
      `${place('plan', planId)}을(를) 기관장 결재(${on?.ko ?? '-'})로 확정했습니다.`,
      `Approved ${place('plan', planId)} with the head’s own approval of ${on?.en ?? '-'}.`,
    );
  },
  'plan.filed': ({ planId, receiptNo, projects }) =>
    say(
      `${place('plan', planId)}을(를) 제출했습니다. 사업 ${String(projects.length)}건, 접수번호 ${receiptNo}.`,
      `Filed ${place('plan', planId)} with ${counted(projects.length, 'project')}; receipt ${receiptNo}.`,
    ),
  'plan.refiled': ({ planId, receiptNo, planVersion, reason }) =>
    say(
      `${place('plan', planId)} ${String(planVersion)}판을 다시 제출했습니다(${receiptNo}): ${reason}`,
      `Filed version ${String(planVersion)} of ${place('plan', planId)} (${receiptNo}): ${reason}`,
    ),
  'plan.reopened': ({ planId, reason }) =>
    say(
      `${place('plan', planId)}을(를) 다시 열었습니다: ${reason}`,
      `Took up ${place('plan', planId)} again: ${reason}`,
    ),
  'plan.letter-recorded': ({ letterNo, letterOn }) =>
    say(
      `관련 공문을 적었습니다: ${letterNo}, ${dayWords(letterOn).ko}.`,
      `Recorded the official letter ${letterNo} of ${dayWords(letterOn).en}.`,
    ),
  'plan.received': ({ planId, by }, day) =>
    say(
      `${institutionNames(by, day).ko}이(가) ${place('plan', planId)}을(를) 접수했습니다.`,
      `${institutionNames(by, day).en} received ${place('plan', planId)}.`,
    ),
  'plan.inspected': ({ planId, complete, missing }) =>
    say(
      complete
        ? `${place('plan', planId)} 점검: 빠진 것이 없습니다.`
        : `${place('plan', planId)} 점검: 빠진 것 ${missing.join(', ')}.`,
      complete
        ? `Inspected ${place('plan', planId)}: complete.`
        : `Inspected ${place('plan', planId)}: missing ${missing.join(', ')}.`,
    ),
  'plan.commented': ({ text }) => say(`의견을 적었습니다: ${text}`, `Commented: ${text}`),
  'plan.forwarded': ({ planId, to }, day) =>
    say(
      `${place('plan', planId)}을(를) ${list(to, day).ko}(으)로 보냈습니다.`,
      `Forwarded ${place('plan', planId)} to ${list(to, day).en}.`,
    ),
  'plan.supplement-asked': ({ reason, dueOn }) =>
    say(
      `${dayWords(dueOn).ko}까지 보완을 요청했습니다: ${reason}`,
      `Asked for a supplement by ${dayWords(dueOn).en}: ${reason}`,
    ),
  'plan.opinion-notified': ({ opinion }) =>
    say(`의견을 통보했습니다: ${opinion}`, `Notified an opinion: ${opinion}`),
  'plan.reflected': ({ text }) =>
    say(
      `의견 반영 결과를 회신했습니다: ${text}`,
      `Answered how the opinion was reflected: ${text}`,
    ),
  'plan.closed': ({ planId }) =>
    say(`${place('plan', planId)}을(를) 종결했습니다.`, `Closed ${place('plan', planId)}.`),

  'project.registered': ({ title, amountKrw }) =>
    say(
      `정보화사업 “${title}”이(가) 등록되었습니다. ${krw(amountKrw)}백만원.`,
      `The project “${title}” was registered; KRW ${krw(amountKrw)} million.`,
    ),
  'project.changed': ({ title, amountKrw }) =>
    say(
      `정보화사업 “${title}”의 내용이 바뀌었습니다. ${krw(amountKrw)}백만원.`,
      `The project “${title}” changed; KRW ${krw(amountKrw)} million.`,
    ),
  'project.closed': ({ projectId, reason }) =>
    say(
      reason === 'cancelled-notice'
        ? `공고가 취소되어 ${place('project', projectId)}을(를) 닫았습니다.`
        : `${place('project', projectId)}을(를) 닫았습니다.`,
      reason === 'cancelled-notice'
        ? `Closed ${place('project', projectId)}: its notice was cancelled.`
        : `Closed ${place('project', projectId)}.`,
    ),
  'consultation.requested': ({ title, desk, answerDueOn }, day) =>
    say(
      `“${title}” 사전협의를 ${institutionNames(desk, day).ko}에 신청했습니다. 회신 기한 ${dayWords(answerDueOn).ko}.`,
      `Asked ${institutionNames(desk, day).en} for prior consultation on “${title}”; answer due ${dayWords(answerDueOn).en}.`,
    ),
  'consultation.opinion-asked': ({ specialist, question }, day) =>
    say(
      `${institutionNames(specialist, day).ko}에 전문기관 의견을 물었습니다: ${question}`,
      `Asked ${institutionNames(specialist, day).en} for its opinion: ${question}`,
    ),
  'consultation.opinion-given': ({ opinion }) =>
    say(`전문기관 의견을 냈습니다: ${opinion}`, `Gave the specialist opinion: ${opinion}`),
  'consultation.answered': ({ projectId, word, condition, result }) =>
    say(
      `${place('project', projectId)} 사전협의 결과: ${word}${condition === '' ? '' : `. ${condition}`}`,
      `Result of prior consultation on ${place('project', projectId)}: ${results[result]}${condition === '' ? '' : `. ${condition}`}`,
    ),

  'pair.scored': ({ left, right, strength, total }) =>
    say(
      `${place('project', left)}과(와) ${place('project', right)}을(를) 견주었습니다: ${strengths[strength].ko}(${total.toFixed(1)}).`,
      `Compared ${place('project', left)} with ${place('project', right)}: ${strengths[strength].en} (${total.toFixed(1)}).`,
    ),
  'snapshot.taken': ({ number, projects }) =>
    say(
      `사업 ${String(projects)}건으로 낱말 빈도를 다시 셌습니다(${String(number)}회차).`,
      `Counted how rare words are over ${counted(projects, 'project')} (snapshot ${String(number)}).`,
    ),
  'version.proposed': ({ version, verdicts }) =>
    say(
      `판정 ${String(verdicts.same + verdicts.different)}건에서 비교 규칙 ${version.name}을(를) 제안했습니다.`,
      `Proposed comparison rules ${version.name} from ${counted(verdicts.same + verdicts.different, 'verdict')}.`,
    ),
  'version.activated': ({ name }) =>
    say(`비교 규칙 ${name}을(를) 쓰기 시작했습니다.`, `Put comparison rules ${name} into use.`),
  'recomparison.stepped': ({ done, last }) =>
    say(
      last
        ? `사업 ${String(done)}건을 모두 다시 비교했습니다.`
        : `사업을 ${String(done)}건째 다시 비교하고 있습니다.`,
      last
        ? `Compared all ${counted(done, 'project')} again.`
        : `Comparing again: ${counted(done, 'project')} so far.`,
    ),
  'pair.refused': ({ left, right, reason }) =>
    say(
      `${place('project', left)}과(와) ${place('project', right)}은(는) 중복이 아니라고 보았습니다: ${reason}`,
      `Held ${place('project', left)} and ${place('project', right)} not to be duplicates: ${reason}`,
    ),
  'pair.escalated': ({ left, right }) =>
    say(
      `${place('project', left)}과(와) ${place('project', right)}을(를) 조정 건으로 올렸습니다.`,
      `Made a case of ${place('project', left)} and ${place('project', right)}.`,
    ),
  'case.opened': ({ caseId, title, members }) =>
    say(
      `조정 건 ${caseId} “${title}”을(를) 열었습니다. 사업 ${String(members.length)}건.`,
      `Opened case ${caseId} “${title}” with ${counted(members.length, 'project')}.`,
    ),
  'case.joined': ({ caseId, members }) =>
    say(
      members.length === 0
        ? `${place('case', caseId)}에 근거가 더해졌습니다.`
        : `${members.map(({ title }) => `“${title}”`).join(', ')}이(가) ${place('case', caseId)}에 더해졌습니다.`,
      members.length === 0
        ? `Evidence was added to ${place('case', caseId)}.`
        : `${members.map(({ title }) => `“${title}”`).join(', ')} joined ${place('case', caseId)}.`,
    ),
  'case.left': ({ caseId, projectId, reason }) =>
    say(
      `${departures[reason].ko} ${place('project', projectId)}이(가) ${place('case', caseId)}에서 빠졌습니다.`,
      `${place('project', projectId)} left ${place('case', caseId)}: ${departures[reason].en}.`,
    ),
  'case.renamed': ({ caseId, title }) =>
    say(
      `조정 건 ${caseId}의 이름을 “${title}”(으)로 했습니다.`,
      `Named case ${caseId} “${title}”.`,
    ),
  'positions.asked': ({ caseId, dueOn, parties }, day) =>
    say(
      `${place('case', caseId)}: ${list(parties, day).ko}에 ${dayWords(dueOn).ko}까지 입장을 물었습니다.`,
      `${place('case', caseId)}: asked ${list(parties, day).en} for their positions by ${dayWords(dueOn).en}.`,
    ),
  'position.given': ({ institution, stance, text }, day) =>
    say(
      `${institutionNames(institution, day).ko}의 입장: ${stances[stance].ko}. ${text}`,
      `Position of ${institutionNames(institution, day).en}: ${stances[stance].en}. ${text}`,
    ),
  'finding.made': ({ projectId, finding, reason }) =>
    say(
      `${place('project', projectId)}에 대한 검토 의견: ${findings[finding].ko}. ${reason}`,
      `Finding on ${place('project', projectId)}: ${findings[finding].en}. ${reason}`,
    ),
  'route.chosen': ({ caseId, route, reason, mediator = 'msit' }, day) => {
    const asked = institutionNames(mediator, day);
    const by =
      route === 'mediation' ? say(`${asked.ko} 조정`, `mediation by ${asked.en}`) : routes[route];
    return say(
      `${place('case', caseId)}을(를) ${by.ko}(으)로 보냈습니다: ${reason}`,
      `Sent ${place('case', caseId)} to ${by.en}: ${reason}`,
    );
  },
  'case.concluded': ({ caseId, text, outcomeNo }) =>
    say(
      `${place('case', caseId)}을(를) 마쳤습니다${outcomeNo === undefined ? '' : `(협의 결과 ${outcomeNo})`}: ${text}`,
      `Concluded ${place('case', caseId)}${outcomeNo === undefined ? '' : ` (outcome ${outcomeNo})`}: ${text}`,
    ),

  'body.recorded': ({ name }) =>
    say(`“${name.ko}”의 등록 사항을 적었습니다.`, `Recorded “${name.en}” in the register.`),
  'item.proposed': ({ title, caseId }) =>
    say(
      `안건 “${title.ko}”을(를) 제안했습니다${caseId === undefined ? '' : `(조정 건 ${caseId})`}.`,
      `Proposed the item “${title.en}”${caseId === undefined ? '' : ` (from case ${caseId})`}.`,
    ),
  'item.document-supplied': ({ itemId, document }, day) =>
    say(
      `${place('item', itemId)}에 ${institutionNames(document.from, day).ko}의 자료 “${document.title}”을(를) 더했습니다.`,
      `Added “${document.title}” of ${institutionNames(document.from, day).en} to ${place('item', itemId)}.`,
    ),
  'item.admission-confirmed': ({ itemId, ministry }, day) =>
    say(
      `${institutionNames(ministry, day).ko} 간사가 ${place('item', itemId)}의 상정을 확인했습니다.`,
      `The secretary of ${institutionNames(ministry, day).en} confirmed the admission of ${place('item', itemId)}.`,
    ),
  'item.admitted': ({ itemId }) =>
    say(`${place('item', itemId)}이(가) 상정되었습니다.`, `${place('item', itemId)} was admitted.`),
  'item.returned': ({ itemId, reason }) =>
    say(
      `${place('item', itemId)}을(를) 돌려보냈습니다: ${reason}`,
      `Returned ${place('item', itemId)}: ${reason}`,
    ),
  'meeting.planned': ({ name, heldOn }) =>
    say(
      `“${name.ko}” 날짜를 ${dayWords(heldOn).ko}에 잡았습니다.`,
      `Planned “${name.en}” for ${dayWords(heldOn).en}.`,
    ),
  'agenda.arranged': ({ meetingId, entries }) =>
    say(
      `${place('meeting', meetingId)}의 의사일정을 안건 ${String(entries.length)}건으로 짰습니다.`,
      `Arranged the agenda of ${place('meeting', meetingId)} with ${String(entries.length)} items.`,
    ),
  'agenda.confirmed': ({ meetingId, ministry }, day) =>
    say(
      `${institutionNames(ministry, day).ko} 간사가 ${place('meeting', meetingId)}의 의사일정을 확인했습니다.`,
      `The secretary of ${institutionNames(ministry, day).en} confirmed the agenda of ${place('meeting', meetingId)}.`,
    ),
  'agenda.distributed': ({ name, items }) =>
    say(
      `“${name.ko}”의 안건 ${String(items.length)}건을 배포했습니다.`,
      `Sent out the ${String(items.length)} items of “${name.en}”.`,
    ),
  'meeting.opened': ({ meetingId }) =>
    say(
      `${place('meeting', meetingId)}을(를) 열었습니다.`,
      `Opened ${place('meeting', meetingId)}.`,
    ),
  'presence.recorded': ({ institution, state }, day) =>
    say(
      `${institutionNames(institution, day).ko} ${presences.ko(state)}.`,
      `${institutionNames(institution, day).en} ${presences.en(state)}.`,
    ),
  'item.called': ({ itemId }) =>
    say(`${place('item', itemId)}을(를) 다루기 시작했습니다.`, `Took up ${place('item', itemId)}.`),
  'remark.recorded': ({ institution, gist }, day) =>
    say(
      `${institutionNames(institution, day).ko} 발언: ${gist}`,
      `${institutionNames(institution, day).en} said: ${gist}`,
    ),
  'vote.recorded': ({ itemId, yes, no, abstain, adopted }) =>
    say(
      `${place('item', itemId)} 표결: 찬성 ${String(yes)}, 반대 ${String(no)}, 기권 ${String(abstain)}, ${adopted ? '가결' : '부결'}.`,
      `Vote on ${place('item', itemId)}: ${String(yes)} for, ${String(no)} against, ${String(abstain)} abstained; ${adopted ? 'adopted' : 'not adopted'}.`,
    ),
  'item.concluded': ({ title, word, outcomeNo, text }) =>
    say(
      `“${title.ko}” ${words[word].ko}(협의 결과 ${outcomeNo}): ${text}`,
      `“${title.en}” ${words[word].en} (outcome ${outcomeNo}): ${text}`,
    ),
  'meeting.closed': ({ meetingId }) =>
    say(
      `${place('meeting', meetingId)}을(를) 마쳤습니다.`,
      `Closed ${place('meeting', meetingId)}.`,
    ),
  'minutes.no-vote-declared': ({ meetingId }) =>
    say(
      `${place('meeting', meetingId)} 회의록의 표결을 “해당 없음”으로 했습니다.`,
      `Declared that there was no vote in ${place('meeting', meetingId)}.`,
    ),
  'minutes.agreed': ({ meetingId, ministry }, day) =>
    say(
      `${institutionNames(ministry, day).ko} 간사가 ${place('meeting', meetingId)} 회의록을 확인했습니다.`,
      `The secretary of ${institutionNames(ministry, day).en} agreed to the minutes of ${place('meeting', meetingId)}.`,
    ),
  'minutes.confirmed': ({ meetingId }) =>
    say(
      `${place('meeting', meetingId)} 회의록이 확정되었습니다.`,
      `The minutes of ${place('meeting', meetingId)} were confirmed.`,
    ),
  'outcome.notified': ({ outcomeNo, letter, receivers }, day) =>
    say(
      `협의 결과 ${outcomeNo}을(를) ${list(receivers, day).ko}에 알렸습니다(${letter.number}, ${dayWords(letter.on).ko}).`,
      `Notified outcome ${outcomeNo} to ${list(receivers, day).en} (${letter.number}, ${dayWords(letter.on).en}).`,
    ),
  'action.assigned': ({ title, owner, dueOn }, day) =>
    say(
      `후속조치 “${title.ko}”을(를) ${institutionNames(owner, day).ko}에 ${dayWords(dueOn).ko}까지 맡겼습니다.`,
      `Assigned “${title.en}” to ${institutionNames(owner, day).en}, due ${dayWords(dueOn).en}.`,
    ),
  'action.claimed': ({ actionId, text }) =>
    say(
      `${place('action', actionId)}을(를) 마쳤다고 알렸습니다: ${text}`,
      `Reported ${place('action', actionId)} as done: ${text}`,
    ),
  'action.letter-recorded': ({ actionId, letter }) =>
    say(
      `${place('action', actionId)}의 증거로 공문 ${letter.number}(${dayWords(letter.on).ko})을 적었습니다.`,
      `Recorded the letter ${letter.number} (${dayWords(letter.on).en}) as proof of ${place('action', actionId)}.`,
    ),
  'action.evidence-seen': ({ actionId }) =>
    say(
      `${place('action', actionId)}의 증거에 맞는 기록을 확인했습니다.`,
      `Saw a record that fits the proof of ${place('action', actionId)}.`,
    ),
  'action.closed': ({ actionId, proof }) =>
    say(
      `${place('action', actionId)}이(가) 증거로 완료되었습니다: ${proof.summary.ko}`,
      `${place('action', actionId)} is done, with proof: ${proof.summary.en}`,
    ),

  'function.proposed': ({ functionCode, nameKo, nameEn }) =>
    say(
      `새올 업무 ${functionCode} ${nameKo}을(를) 목록에 제안했습니다.`,
      `Proposed the Saeol function ${functionCode} ${nameEn}.`,
    ),
  'function.edited': ({ functionCode, nameKo, nameEn }) =>
    say(
      `새올 업무 ${functionCode} ${nameKo}의 내용을 고쳤습니다.`,
      `Edited the Saeol function ${functionCode} ${nameEn}.`,
    ),
  'contract.published': ({ titleKo, titleEn, version }) =>
    say(`연계 규격 “${titleKo}” ${version}을 공표했습니다.`, `Published “${titleEn}” ${version}.`),
  'contract.deprecated': ({ contractId, version, sunsetOn }) =>
    say(
      `${place('contract', contractId)} ${version}의 종료일을 정했습니다: ${dayWords(sunsetOn).ko}.`,
      `Deprecated ${place('contract', contractId)} ${version}; sunset ${dayWords(sunsetOn).en}.`,
    ),
  'deployment.declared': ({ contractId, version, places }) =>
    say(
      `${place('contract', contractId)} ${version}을 쓰는 곳 ${String(places.length)}곳을 신고했습니다.`,
      `Declared ${String(places.length)} deployments of ${place('contract', contractId)} ${version}.`,
    ),
  'check.requested': ({ institution, functionCode }) =>
    say(
      `${cell(institution, functionCode)} 점검을 요청했습니다.`,
      `Asked for a check of ${cell(institution, functionCode)}.`,
    ),
  'check.recorded': ({ institution, functionCode, check, verdict }) =>
    say(
      `${cell(institution, functionCode)} ${check} 점검: ${verdicts[verdict].ko}.`,
      `Check ${check} of ${cell(institution, functionCode)}: ${verdicts[verdict].en}.`,
    ),
  'interface.repaired': ({ institution, functionCode, note }) =>
    say(
      `${cell(institution, functionCode)}을(를) 고쳤다고 적었습니다: ${note}`,
      `Recorded a repair of ${cell(institution, functionCode)}: ${note}`,
    ),
  'simulator.released': ({ institution, functionCode }) =>
    say(
      `${cell(institution, functionCode)} 모의 장애를 풀었습니다.`,
      `Released the simulated fault of ${cell(institution, functionCode)}.`,
    ),
  'opinion.opened': ({ projectId, functions }) =>
    say(
      `${place('project', projectId)}의 새올 연계(${functions.join(', ')}) 의견 작성을 시작했습니다.`,
      `Began the interoperability opinion on ${place('project', projectId)} (${functions.join(', ')}).`,
    ),
  'opinion.issued': ({ projectId, verdict }) =>
    say(
      `${place('project', projectId)}의 새올 연계 의견: ${opinions[verdict].ko}(관찰 단계, 접수를 막지 않음).`,
      `Interoperability opinion on ${place('project', projectId)}: ${opinions[verdict].en} (stage observe, blocks nothing).`,
    ),
};
