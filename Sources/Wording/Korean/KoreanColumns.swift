extension Korean: ColumnWording {
    package var columnsKey: String { "목록에 표시할 열 선택" }
    package var columnsSynonyms: String { "열 숨기기 표시 항목 배치 순서" }
    package var columnsTitle: String { "열" }
    package var columnsKeys: String { "Space 숨김/표시 · J K 이동 · r 기본값 · Esc 닫기" }
    package var columnEssential: String { "행을 구분하는 열이므로 숨길 수 없음" }
    package var columnHasNoRoom: String { "지금은 공간 부족" }
    package var columnHasNothing: String { "지금은 내용 없음" }
}
