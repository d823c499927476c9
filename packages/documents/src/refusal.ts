/** Why a whole file is refused before any of its rows is read. */
export const fileRefusals = {
  'resident-number-in-name': {
    ko: '파일 이름에 주민등록번호 형식의 숫자가 있습니다. 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 이름을 바꿔 다시 올리십시오.',
    en: 'The file name holds a number shaped like a resident registration number. Personal data is not stored, so the file was not taken. Rename it and upload it again.',
  },
  'resident-number-in-sheet-name': {
    ko: '시트 이름에 주민등록번호 형식의 숫자가 있습니다. 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 시트 이름을 바꿔 다시 올리십시오.',
    en: 'A sheet name holds a number shaped like a resident registration number. Personal data is not stored, so the file was not taken. Rename the sheet and upload it again.',
  },
  'resident-number-in-comment': {
    ko: '메모(댓글)에 주민등록번호 형식의 숫자가 있습니다. 셀에 보이지 않아도 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 엑셀의 "검토 > 메모 표시"에서 찾아 지우고 다시 올리십시오.',
    en: 'A comment holds a number shaped like a resident registration number. Personal data is not stored, even outside the cells, so the file was not taken. Find it in Excel under "Review > Show comments", delete it and upload the file again.',
  },
  'resident-number-in-page-header': {
    ko: '인쇄용 머리글이나 바닥글에 주민등록번호 형식의 숫자가 있습니다. 셀에 보이지 않아도 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 엑셀의 "페이지 레이아웃 > 인쇄 제목 > 머리글/바닥글"에서 지우고 다시 올리십시오.',
    en: 'A page header or footer holds a number shaped like a resident registration number. Personal data is not stored, even outside the cells, so the file was not taken. Delete it in Excel under "Page Layout > Print Titles > Header/Footer" and upload the file again.',
  },
  'resident-number-in-drawing': {
    ko: '도형, 글상자, 그림 설명이나 차트에 주민등록번호 형식의 숫자가 있습니다. 셀에 보이지 않아도 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 엑셀에서 "홈 > 찾기 및 선택 > 선택 창"으로 찾아 지우고 다시 올리십시오.',
    en: 'A shape, a text box, a picture description or a chart holds a number shaped like a resident registration number. Personal data is not stored, even outside the cells, so the file was not taken. Find it in Excel under "Home > Find & Select > Selection Pane", delete it and upload the file again.',
  },
  'resident-number-in-prompt': {
    ko: '셀의 입력 안내, 선택 목록이나 조건부 서식에 주민등록번호 형식의 숫자가 있습니다. 셀에 보이지 않아도 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 엑셀의 "데이터 > 데이터 유효성 검사"와 "홈 > 조건부 서식"에서 지우고 다시 올리십시오.',
    en: 'A prompt, a drop-down list or a conditional format holds a number shaped like a resident registration number. Personal data is not stored, even outside the cells, so the file was not taken. Delete it in Excel under "Data > Data Validation" or "Home > Conditional Formatting" and upload the file again.',
  },
  'resident-number-in-properties': {
    ko: '파일 속성(제목, 작성자, 설명)에 주민등록번호 형식의 숫자가 있습니다. 셀에 보이지 않아도 개인정보는 저장할 수 없어 파일을 받지 않았습니다. 엑셀의 "파일 > 정보 > 문서 검사"로 지우고 다시 올리십시오.',
    en: 'A property of the file (title, author, description) holds a number shaped like a resident registration number. Personal data is not stored, even outside the cells, so the file was not taken. Remove it in Excel with "File > Info > Inspect Document" and upload the file again.',
  },
  'unreadable-name': {
    ko: '파일 이름에 읽을 수 없는 문자가 있습니다. 이름을 안전하게 남길 수 없습니다. 이름을 바꿔 다시 올리십시오.',
    en: 'The file name holds a character that cannot be read. The name cannot be kept safely. Rename the file and upload it again.',
  },
  empty: {
    ko: '빈 파일입니다. 읽을 내용이 없습니다. 내용이 있는 파일을 올리십시오.',
    en: 'The file is empty. There is nothing to read. Upload a file with content.',
  },
  'too-large': {
    ko: '파일이 50 MB보다 큽니다. 계획 파일은 보통 1 MB 이하입니다. 그림과 쓰지 않는 시트를 지우고 다시 올리십시오.',
    en: 'The file is larger than 50 MB. A plan is usually below 1 MB. Remove pictures and unused sheets and upload it again.',
  },
  'zip-bomb': {
    ko: '압축을 풀면 비정상적으로 커지는 파일입니다. 시스템을 보호하기 위해 열지 않았습니다. 엑셀에서 새 파일로 저장해 다시 올리십시오.',
    en: 'The file grows abnormally when unpacked. It was not opened, to protect the system. Save it as a new file in Excel and upload that.',
  },
  'too-many-cells': {
    ko: '셀이 20만 개보다 많습니다. 계획 파일로 볼 수 없는 크기입니다. 사업 목록 시트만 남기고 다시 올리십시오.',
    en: 'There are more than 200,000 cells. That is more than a plan can have. Keep only the project sheet and upload it again.',
  },
  'old-excel': {
    ko: '예전 엑셀 형식(.xls)입니다. 이 형식은 안전하게 읽을 수 없습니다. 엑셀에서 "다른 이름으로 저장 > Excel 통합 문서(.xlsx)"로 저장해 올리십시오.',
    en: 'This is the old Excel format (.xls). It cannot be read safely. In Excel choose "Save as > Excel workbook (.xlsx)" and upload that.',
  },
  'binary-excel': {
    ko: '엑셀 바이너리 형식(.xlsb)입니다. 이 형식은 읽지 않습니다. 엑셀에서 "Excel 통합 문서(.xlsx)"로 저장해 올리십시오.',
    en: 'This is a binary Excel workbook (.xlsb). This format is not read. Save it as an Excel workbook (.xlsx) and upload that.',
  },
  encrypted: {
    ko: '암호가 걸린 파일입니다. 암호를 풀기 전에는 내용을 확인할 수 없습니다. 엑셀에서 암호를 지우고 저장해 다시 올리십시오.',
    en: 'The file is protected by a password. Its content cannot be checked before it is unlocked. Remove the password in Excel, save and upload it again.',
  },
  'html-not-workbook': {
    ko: '이름은 엑셀이지만 내용은 웹 문서(HTML)입니다. 이런 파일은 값이 바뀌어 읽힐 수 있습니다. 엑셀에서 열어 "Excel 통합 문서(.xlsx)"로 저장해 올리십시오.',
    en: 'The name says Excel but the content is a web page (HTML). Values could be read wrongly from it. Open it in Excel, save it as an Excel workbook (.xlsx) and upload that.',
  },
  'not-a-workbook': {
    ko: '엑셀(.xlsx)도 CSV도 아닌 파일입니다. 계획은 이 두 형식만 읽습니다. 엑셀 통합 문서나 CSV로 저장해 올리십시오.',
    en: 'The file is neither Excel (.xlsx) nor CSV. Plans are read from these two formats only. Save it as an Excel workbook or CSV and upload that.',
  },
  damaged: {
    ko: '파일이 손상되어 열 수 없습니다. 옮기는 중에 잘렸을 수 있습니다. 원본을 엑셀에서 열어 다시 저장한 뒤 올리십시오.',
    en: 'The file is damaged and cannot be opened. It may have been cut short on the way. Open the original in Excel, save it again and upload that.',
  },
  'unknown-encoding': {
    ko: 'CSV의 글자를 UTF-8로도 CP949로도 읽을 수 없습니다. 글자가 깨져 저장될 수 있습니다. 엑셀에서 "CSV UTF-8"로 저장해 다시 올리십시오.',
    en: 'The CSV can be read neither as UTF-8 nor as CP949. Its letters could be stored broken. Save it as "CSV UTF-8" in Excel and upload it again.',
  },
  'header-not-found': {
    ko: '앞 15행 안에서 제목 행을 찾지 못했습니다. 어느 열이 무엇인지 알 수 없습니다. 사업명, 사업비 등 열 제목이 있는 행을 두거나 양식을 내려받아 쓰십시오.',
    en: 'No header row was found within the first 15 rows. Which column is what cannot be known. Add a row with column titles such as 사업명 and 사업비, or use the template.',
  },
} as const;
export type FileRefusalCode = keyof typeof fileRefusals;

export type FileRefusal = {
  readonly ok: false;
  readonly code: FileRefusalCode;
  readonly messageKo: string;
  readonly messageEn: string;
};

export function refuseFile(code: FileRefusalCode): FileRefusal {
  const { ko, en } = fileRefusals[code];
  return { ok: false, code, messageKo: ko, messageEn: en };
}
