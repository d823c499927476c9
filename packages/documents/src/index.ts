export { maskResidentNumber, residentNumber } from '@madang/contracts';
export { decodeText } from './decode-text.ts';
export { fileRefusals, type FileRefusal, type FileRefusalCode } from './refusal.ts';
export { limits } from './inspect-file.ts';
export { columnOf, planColumns, type PlanColumn } from './plan-columns.ts';
export { type HeaderCell } from './plan-header.ts';
export {
  readPlanWorkbook,
  type PlanReading,
  type PlanReadingOptions,
} from './read-plan-workbook.ts';
export {
  ownHeaders,
  samplePlanWorkbook,
  sampleProjects,
  type SampleFile,
} from './sample/sample-plan.ts';
export { writeCsv } from './write-csv.ts';
export { writePlanTemplate, type PlanTemplate } from './write-plan-template.ts';
export { writeTable, type Table, type TableCell, type TableColumn } from './write-table.ts';
export { readListedProjects, type ListedReading } from './read-listed-projects.ts';
export {
  noticeRefusals,
  readNotices,
  type NoticeReading,
  type NoticeRefusal,
  type RejectedNotice,
} from './read-notices.ts';
