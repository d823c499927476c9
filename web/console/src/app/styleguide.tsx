import { useState } from 'react';
import { toast } from '../lib/toast.ts';
import { Badge, Status } from '../ui/badge.tsx';
import { Button, LinkButton, TextLink } from '../ui/button.tsx';
import { Card, Columns, Figure, Note, Row, Section, Stack } from '../ui/card.tsx';
import { ConfirmBar } from '../ui/confirm-bar.tsx';
import { CopyBox } from '../ui/copy-box.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DescriptionList } from '../ui/description-list.tsx';
import { Dialog, Drawer } from '../ui/dialog.tsx';
import { EmptyState, Skeleton } from '../ui/empty-state.tsx';
import { DueIn, InstantText, LawRef, Money } from '../ui/facts.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Form } from '../ui/form.tsx';
import { Matrix, type MatrixRow } from '../ui/matrix.tsx';
import { ErrorSummary, Notice } from '../ui/notice.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Page } from '../ui/page.tsx';
import { Checkbox, RadioGroup, Select } from '../ui/select.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { DateField, TextArea, TextField } from '../ui/text-field.tsx';
import { TimelineList } from '../ui/timeline-list.tsx';
import type { Verdict } from '../ui/tone.ts';

const projects = [
  { id: '1', title: 'AI 안부확인 서비스 구축', kind: '신규', krw: 480_000_000, due: '2026-09-10' },
  {
    id: '2',
    title: '스마트도시 통합플랫폼 고도화(2단계)',
    kind: '계속',
    krw: 350_000_000,
    due: '2026-09-05',
  },
  { id: '3', title: '대표 누리집 재구축', kind: '신규', krw: 180_000_000, due: '2026-09-01' },
];
const offices = Array.from({ length: 40 }, (_, index) => ({
  no: index + 1,
  name: `기관 ${index + 1}`,
}));
const verdicts: readonly Verdict[] = ['pass', 'conditional', 'fail', 'unknown', 'not-applicable'];
const words: Readonly<Record<Verdict, string>> = {
  pass: '적합',
  conditional: '조건부 적합',
  degraded: '저하',
  fail: '부적합',
  unknown: '확인 불가',
  'not-applicable': '해당없음',
};
const functions = ['주민등록', '세대정보', '복지', '지방세', '인허가', '농지', '도로', '보건'];
const matrixRows: readonly MatrixRow[] = ['춘천시', '원주시', '평창군', '제천시', '경주시'].map(
  (label, row) => ({
    id: label,
    label,
    group: row < 3 ? '강원특별자치도' : '그 밖의 시도',
    cells: functions.map((_, column) => {
      const verdict = verdicts[(row * 3 + column * 7) % 5] ?? 'unknown';
      return { verdict, text: words[verdict] };
    }),
  }),
);
const openNothing = () => undefined;

function Overlays() {
  const [shown, setShown] = useState<'dialog' | 'drawer'>();
  return (
    <Row>
      <Button
        onPress={() => {
          setShown('dialog');
        }}
      >
        대화 상자
      </Button>
      <Button
        onPress={() => {
          setShown('drawer');
        }}
      >
        서랍
      </Button>
      <Button
        onPress={() => {
          toast({ tone: 'success', text: '제출했습니다. 접수번호 2027-0042.' });
        }}
      >
        알림
      </Button>
      <Button
        onPress={() => {
          toast({ tone: 'error', text: '결재 단계가 아닙니다.' });
        }}
      >
        오류 알림
      </Button>
      <Dialog
        open={shown === 'dialog'}
        onClose={() => {
          setShown(undefined);
        }}
        title="실행계획을 제출합니까?"
        actions={
          <>
            <Button
              variant="tertiary"
              onPress={() => {
                setShown(undefined);
              }}
            >
              취소
            </Button>
            <Button
              variant="primary"
              onPress={() => {
                setShown(undefined);
              }}
            >
              제출하기
            </Button>
          </>
        }
      >
        제출하면 접수번호와 시각이 기록되고, 두 부처가 바로 받습니다.
      </Dialog>
      <Drawer
        open={shown === 'drawer'}
        onClose={() => {
          setShown(undefined);
        }}
        title="춘천시 · 세대정보 조회"
      >
        <DescriptionList
          items={[{ term: '판정', value: <Status verdict="fail">부적합</Status> }]}
        />
      </Drawer>
    </Row>
  );
}

export function Styleguide() {
  return (
    <Page
      title="화면 부품"
      object="마당"
      lead="모든 화면은 이 부품으로 만듭니다."
      status={<Badge tone="progress">검토 중</Badge>}
      actions={
        <LinkButton href="/" icon="print">
          인쇄
        </LinkButton>
      }
    >
      <Section title="버튼">
        <Row>
          <Button variant="primary">제출하기</Button>
          <Button>검토 완료</Button>
          <Button variant="tertiary" icon="download">
            내려받기
          </Button>
          <Button variant="quiet">취소</Button>
          <Button variant="danger">반려</Button>
          <Button variant="primary" disabled>
            제출하기
          </Button>
          <Button variant="primary" busy>
            처리 중
          </Button>
          <Button size="small">작은 버튼</Button>
          <TextLink href="/">링크</TextLink>
        </Row>
      </Section>
      <Overlays />
      <Section title="상태">
        <Row>
          <Badge>초안</Badge>
          <Badge tone="info">접수</Badge>
          <Badge tone="progress">검토 중</Badge>
          <Badge tone="good">제출 완료</Badge>
          <Badge tone="warn">보완 요청</Badge>
          <Badge tone="bad">기한 경과</Badge>
          <Badge tone="unknown">확인 불가</Badge>
        </Row>
        <Row>
          {verdicts.map((verdict) => (
            <Status key={verdict} verdict={verdict}>
              {words[verdict]}
            </Status>
          ))}
        </Row>
        <Row>
          <DueIn dueOn="2026-09-10" workingDays={5} />
          <DueIn dueOn="2026-08-31" />
          <LawRef label="전자정부법 제67조" confirmed={false} />
          <InstantText at="2026-09-03T00:00:00.000Z" />
        </Row>
      </Section>
      <Stepper
        label="결재"
        steps={[
          { id: '1', label: '기안', state: 'done', note: '주무관' },
          { id: '2', label: '검토', state: 'now', note: '팀장' },
          { id: '3', label: '결재', state: 'later', note: '부시장(전결)' },
          { id: '4', label: '제출', state: 'later' },
        ]}
      />
      <Stack gap="small">
        <Notice title="도 제출 기한은 9. 8.(화)입니다.">법정 기한은 9. 10.(목)입니다.</Notice>
        <Notice kind="warn" title="상대 간사의 확인을 기다리고 있습니다." />
        <Notice
          kind="error"
          title="엑셀 파일을 읽을 수 없습니다."
          actions={<Button size="small">다시 시도</Button>}
        >
          암호가 걸려 있습니다. 암호를 풀고 다시 올려 주십시오.
        </Notice>
        <Notice kind="success" title="제출했습니다." />
      </Stack>
      <Section title="표">
        <FilterBar onClear={() => undefined}>
          <Select
            label="구분"
            placeholder="전체"
            options={[{ value: 'new', label: '신규' }]}
            width="short"
          />
          <TextField label="사업명" width="short" />
        </FilterBar>
        <DataTable
          caption="2027년 사업"
          captionHidden
          rows={projects}
          rowKey={(row) => row.id}
          rowHref={() => '/styleguide'}
          rowMark={(row) => (row.id === '3' ? 'late' : undefined)}
          unit="백만원"
          note="2026. 9. 3. 기준"
          actions={
            <LinkButton href="/files/x" size="small" variant="tertiary" icon="download">
              엑셀
            </LinkButton>
          }
          columns={[
            { id: 'title', head: '사업명', cell: (row) => row.title, sortBy: (row) => row.title },
            { id: 'kind', head: '구분', cell: (row) => row.kind },
            { id: 'status', head: '상태', cell: () => <Badge tone="progress">검토 중</Badge> },
            {
              id: 'krw',
              head: '총사업비',
              align: 'end',
              cell: (row) => <Money krw={row.krw} />,
              sortBy: (row) => row.krw,
            },
            {
              id: 'due',
              head: '기한',
              cell: (row) => <DueIn dueOn={row.due} />,
              sortBy: (row) => row.due,
            },
          ]}
          footer={['합계', '', '', <Money key="sum" krw={1_010_000_000} />, '']}
        />
        <DataTable
          caption="긴 목록"
          captionHidden
          take="춘천시"
          rows={offices}
          rowKey={({ no }) => String(no)}
          columns={[
            { id: 'name', head: '기관', cell: ({ name }) => name },
            { id: 'no', head: '번호', align: 'end', cell: ({ no }) => no, sortBy: ({ no }) => no },
            { id: 'act', head: '처리', cell: () => <Button size="small">열기</Button> },
          ]}
        />
      </Section>
      <Section title="새올 연계 현황">
        <Matrix
          caption="지자체와 업무의 점검 결과"
          corner="지자체"
          columns={functions.map((label) => ({ id: label, label }))}
          rows={matrixRows}
          onOpen={openNothing}
        />
      </Section>
      <Columns>
        <Card title="입력">
          <Form
            submit="저장"
            onSubmit={() => undefined}
            actions={<Button variant="tertiary">취소</Button>}
          >
            <ErrorSummary
              errors={[{ field: 'amount', text: '총사업비와 재원의 합이 다릅니다.' }]}
            />
            <TextField
              label="사업명"
              name="title"
              required
              hint="예산서의 이름 그대로"
              defaultValue="AI 안부확인"
            />
            <NumberField
              label="총사업비"
              name="amount"
              unit="million"
              defaultValue={480_000_000}
              error="재원의 합은 610백만원입니다."
            />
            <DateField label="회신 기한" name="due" defaultValue="2026-09-17" />
            <Select label="소관" name="office" options={[{ value: 'a', label: '정보통신과' }]} />
            <RadioGroup
              label="결과"
              name="result"
              required
              options={[
                { value: 'proceed', label: '추진' },
                { value: 'conditional', label: '조건부', hint: '조건을 적습니다' },
                { value: 'hold', label: '보류' },
              ]}
            />
            <Checkbox label="자료를 확인했습니다" name="checked" />
            <TextArea label="의견" name="opinion" rows={3} />
          </Form>
        </Card>
        <Stack>
          <Card title="사업" badge={<Badge tone="warn">조건부</Badge>}>
            <DescriptionList
              items={[
                { term: '총사업비', value: <Money krw={480_000_000} unit="shown" /> },
                { term: '기간', value: '2027. 1. ~ 2027. 12.' },
                { term: '연계 시스템', value: undefined },
              ]}
            />
          </Card>
          <Card title="처리 이력">
            <TimelineList
              label="처리 이력"
              items={[
                {
                  id: 'b',
                  at: '2026-09-03T00:12:00.000Z',
                  by: '춘천시 부시장',
                  sentence: '2027년 실행계획을 결재했습니다.',
                  action: <TextLink href="/">왜 일어났나</TextLink>,
                },
                {
                  id: 'a',
                  at: '2026-09-03T00:05:00.000Z',
                  by: '춘천시 팀장',
                  sentence: '2027년 실행계획을 검토했습니다.',
                },
              ]}
            />
          </Card>
          <Card title="현황">
            <Columns>
              <Figure label="제출 기관" value="61" unit="/ 243" note="2026. 9. 3. 기준" />
              <Figure label="중복 사례" value="3" unit="건" />
            </Columns>
          </Card>
        </Stack>
      </Columns>
      <FileDrop
        label="실행계획 파일"
        hint="엑셀(.xlsx) 또는 CSV, 50MB까지"
        accept=".xlsx,.csv"
        onFile={() => undefined}
      />
      <CopyBox
        label="기안문"
        value={
          '수신  과학기술정보통신부장관, 행정안전부장관\n(경유) 강원특별자치도지사\n제목  2027년 지능정보사회 실행계획 제출\n\n붙임  2027년 실행계획 1부.  끝.'
        }
      />
      <Tabs
        label="보기"
        items={[
          { id: 'a', label: '사업', count: 7, content: <Note>일곱 사업입니다.</Note> },
          {
            id: 'b',
            label: '검토 의견',
            content: <EmptyState kind="none-yet">아직 의견이 없습니다.</EmptyState>,
          },
        ]}
      />
      <Columns layout="three">
        <EmptyState kind="none-yet" />
        <EmptyState kind="no-match" />
        <EmptyState kind="no-access" />
      </Columns>
      <Skeleton />
      <ConfirmBar confirm="결재 올리기" onConfirm={() => undefined}>
        오류 0건. 결재를 올리면 팀장이 검토합니다.
      </ConfirmBar>
    </Page>
  );
}
