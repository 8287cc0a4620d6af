extension Korean: SynonymWording {
    package var suspendSynonyms: String { "일시 중지 정지 멈춤 비활성화 차단" }
    package var reactivateSynonyms: String { "재개 재활성화 활성화 다시 시작 켜기" }
    package var cancelSynonyms: String { "해지 삭제 종료 환불 반품 그만두기" }
    package var orderSynonyms: String { "구매 구입 추가 카탈로그 제품 제안 새 구독" }
    package var requestSynonyms: String { "초대 새 고객 추가 링크 이메일 메일 관계" }
    package var activitySynonyms: String { "로그 감사 기록 이력" }
    package var delegatedAccessSynonyms: String { "DAP GDAP 관리자 권한 위임" }
    package var copyTextSynonyms: String { "클립보드 본문 텍스트 이메일" }
    package var copyLinkSynonyms: String { "클립보드 주소 URL 링크" }
    package var saveTextSynonyms: String { "파일 쓰기 저장 다운로드" }
    package var acceptSynonyms: String { "승인 동의 수락" }
    package var markSynonyms: String { "선택 표시 체크" }
    package var markRangeSynonyms: String { "여러 개 선택 범위" }
    package var markAllSynonyms: String { "전체 선택 모두" }
    package var unmarkAllSynonyms: String { "선택 해제 모두 취소" }
    package var planSynonyms: String { "오프보딩 리셀러 파트너 관계 제거 삭제 해지 종료 정리 일괄" }
    package var blockersSynonyms: String { "차단 이유 원인 막힘 장애 제거 가능" }
    package var undoSynonyms: String { "실행 취소 복구 복원" }
    package var journalSynonyms: String { "저널 기록 이력 로그 감사 누가 언제" }
    package var radarSynonyms: String { "타임라인 기한 마감 갱신 만료 예정 알림 달력" }
    package var runSynonyms: String { "진행 상황 상태 실행" }
    package var readOnlySynonyms: String { "잠금 보호 쓰기 금지" }
    package var skipSynonyms: String { "제외 빼기 건너뛰기" }
    package var dryRunSynonyms: String { "시험 모의 실행 테스트 점검 시뮬레이션" }
    package var startSynonyms: String { "실행 진행 착수" }
    package var retrySynonyms: String { "재시도 반복 실패" }
    package var setAsideSynonyms: String { "포기 중단 버리기 종결 그만" }
    package var goOnSynonyms: String { "재개 이어서 진행" }
    package var stopRunSynonyms: String { "중단 멈춤 정지" }
    package var followSynonyms: String { "실시간 최신 자동" }
    package var certificateSynonyms: String { "증빙 문서 보고서 증거" }
    package var takeBackSynonyms: String { "취소 되돌리기 멈춤" }
    package var copyRowSynonyms: String { "클립보드 행 링크 이름" }
    package var exportSynonyms: String { "CSV JSON Markdown Excel 엑셀 파일 저장 다운로드 표 스프레드시트" }
    package var portalSynonyms: String { "브라우저 웹 사이트 열기" }
    package var messagesSynonyms: String { "알림 오류 경고 이전 안내" }
    package var searchSynonyms: String { "찾기 필터 조건 좁히기" }
    package var filtersSynonyms: String { "즐겨찾기 조건 검색 저장" }
    package var sortSynonyms: String { "정렬 열 순서" }
    package var reverseOrderSynonyms: String { "정렬 내림차순 오름차순 거꾸로" }
    package var mouseSynonyms: String { "클릭 휠 스크롤 포인터" }
    package var tourSynonyms: String { "안내 소개 배우기 자습서" }
    package var refreshSynonyms: String { "다시 읽기 동기화 업데이트 갱신" }
    package var paneSynonyms: String { "패널 옆 상세 미리 보기 너비" }
    package var languageSynonyms: String { "영어 한국어 일본어 번역 설정 환경설정 English Korean Japanese" }
    package var themeSynonyms: String { "색 색상 다크 라이트 어두운 밝은 모드 모양 테마 설정 환경설정" }
    package var commandLineSynonyms: String { "프롬프트 콜론 입력" }
    package var finderSynonyms: String { "팔레트 검색 명령 찾기" }
    package var helpSynonyms: String { "키 단축키 키 설정 사용법 도움말 설명 매뉴얼" }
    package var quitSynonyms: String { "닫기 나가기 끝내기" }
    package var customersSynonyms: String { "홈 처음 거래처 회사" }
    package var redrawSynonyms: String { "화면 깨짐 지우기" }
    package var subscriptionsSynonyms: String { "요금제 플랜 라이선스 좌석" }
    package var reservationsSynonyms: String { "예약 인스턴스 RI 가상 머신" }
    package var softwareSynonyms: String { "영구 서버 라이선스" }
    package var accountSynonyms: String { "회사 연락처 관계 정보 제거" }
}
