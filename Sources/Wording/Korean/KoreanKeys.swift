extension Korean: KeyWording {
    package var viewsKey: String { "페이지" }
    package var openKey: String { "열기" }
    package var filterKey: String { "필터" }
    package var searchKey: String { "검색" }
    package var requestKey: String { "관계 요청" }
    package var activityKey: String { "활동 로그" }
    package var removeRelationshipKey: String { "관계 제거" }
    package var blockersKey: String { "차단 요소 보기" }
    package var chooseKey: String { "상태 선택" }
    package var goToKey: String { "해당 항목으로" }
    package var delegatedAccessKey: String { "DAP 포함/제외" }
    package var copyTextKey: String { "본문 복사" }
    package var copyLinkKey: String { "링크 복사" }
    package var saveKey: String { "저장" }
    package var playAcceptanceKey: String { "[샌드박스] 승인" }
    package var detailsKey: String { "상세" }
    package var downKey: String { "한 줄 아래로" }
    package var upKey: String { "한 줄 위로" }
    package var pageDownKey: String { "한 화면 아래로" }
    package var pageUpKey: String { "한 화면 위로" }
    package var halfPageDownKey: String { "반 화면 아래로" }
    package var halfPageUpKey: String { "반 화면 위로" }
    package var topKey: String { "맨 위로" }
    package var endKey: String { "맨 끝으로" }
    package var refreshKey: String { "새로 고침" }
    package var stopKey: String { "중지" }
    package var languageKey: String { "언어" }
    package var themeKey: String { "테마" }
    package var paneKey: String { "옆 창" }
    package var redrawKey: String { "화면 다시 그리기" }
    package var helpKey: String { "도움말" }
    package var backKey: String { "한 단계 뒤로" }
    package var parentKey: String { "상위 페이지로" }
    package var quitKey: String { "뒤로, 종료" }
    package var nextPageKey: String { "다음 페이지" }
    package var previousPageKey: String { "이전 페이지" }
    package var markKey: String { "선택" }
    package var markRangeKey: String { "범위 선택" }
    package var markAllKey: String { "표시된 항목 모두 선택" }
    package var unmarkAllKey: String { "모두 선택 해제" }
    package var endRangeKey: String { "범위 끝내기" }
    package var takeBackKey: String { "철회" }
    package var keepFilterKey: String { "필터 유지" }
    package var clearFilterKey: String { "필터 지우기" }
    package var restoreFilterKey: String { "이전 필터 복원" }
    package var keepSearchKey: String { "검색 유지" }
    package var clearSearchKey: String { "검색 지우기" }
    package var restoreSearchKey: String { "이전 검색 복원" }
    package var searchIsEdited: String {
        "입력하면 검색을 바꿉니다. Space나 →를 누르면 이어서 입력하고, Esc를 누르면 이전 검색을 복원합니다."
    }
    package var dropWordKey: String { "단어 지우기" }
    package var emptySearchKey: String { "입력 비우기" }
    package var planKey: String { "관계 제거 계획" }
    package var undoKey: String { "되돌리기" }
    package var journalKey: String { "작업 기록" }
    package var radarKey: String { "레이더" }
    package var readOnlyKey: String { "읽기 전용 켜기/끄기" }
    package var runKey: String { "실행 현황" }
    package var strikeKey: String { "단계 제외/포함" }
    package var rehearseKey: String { "모의 실행" }
    package var startKey: String { "시작" }
    package var followKey: String { "새 항목 자동 표시" }
    package var retryKey: String { "거부된 단계 다시 시도" }
    package var setAsideKey: String { "실행 종결" }
    package var goOnKey: String { "이어서 실행" }
    package var certifyKey: String { "증명서" }
    package var stopRunKey: String { "이 단계 후 중지" }
    package var copyRowKey: String { "ID·도메인·이름 복사" }
    package var messagesKey: String { "알림 내역" }

    // What is marked, and acts upon all of it.

    package func unmarkedCount(_ count: Int) -> String { "\(count.grouped)개 선택을 해제했습니다" }
    package func markedCount(_ count: Int) -> String { "\(count.grouped)개 선택됨" }
    package func markedHidden(_ count: Int, hidden: Int) -> String {
        "\(count.grouped)개 선택됨, 그중 \(hidden.grouped)개는 검색에 가려져 있어 실행 대상이 아닙니다"
    }
    package func markedHiddenShort(_ count: Int, hidden: Int) -> String {
        "\(count.grouped)개 선택됨(\(hidden.grouped)개 숨김: 제외)"
    }
    package var markRangeOpen: String { "범위: \(byKey(keys[.markRange])) 여기까지 선택, Esc로 끝내기" }
    package var nothingMarked: String { "선택된 항목이 없습니다." }
    package var cancelsOneAtATime: String {
        "\(keys[.cancel]) 키는 선택한 여러 항목이 아니라 한 항목만 취소합니다. 먼저 \(byKey(keys[.unmarkAll])) 선택을 해제하세요."
    }
    package var allMarkedHidden: String {
        "선택된 고객이 모두 검색에 가려져 있습니다. \(byKey(keys[.back])) 검색을 지우거나 \(byKey(keys[.unmarkAll])) 선택을 해제하세요."
    }
    package func suspendManyTitle(_ count: Int) -> String { "구독 \(count.grouped)개를 일시 중단할까요?" }
    package func reactivateManyTitle(_ count: Int) -> String { "구독 \(count.grouped)개를 다시 활성화할까요?" }
    package var undoActTitle: String { "이 작업을 되돌릴까요?" }
    package var undoRunTitle: String { "이 실행에서 처리한 작업을 되돌릴까요?" }
    package func leftAsItIs(_ act: String, reason: String) -> String {
        "변경하지 않음 · \(act) · \(reason)"
    }
    package var whatIsSentHeading: String { "보낼 요청(순서대로)" }
    package var leftOutHeading: String { "제외: 변경하지 않는 항목" }
    package var doneWithAnother: String { "선택된 다른 항목과 함께 처리됩니다." }
    package var runUndoneLater: String {
        "아직 실행 중입니다. 실행이 끝나거나 중지된 후에 되돌릴 수 있습니다."
    }
    package var doesNotComeBack: String { "되돌려도 그때까지 청구된 금액과 이용하지 못한 기간은 돌아오지 않습니다." }

    // What the bottom line says after something happened.

    package var copied: String { "클립보드에 복사했습니다(터미널이 허용하는 경우. \(byKey(keys[.save])) 파일 저장)." }
    package func saved(_ file: String) -> String { "\(file)에 저장했습니다." }
    package func saveFailed(_ file: String, reason: String) -> String {
        "\(file) 파일을 저장하지 못했습니다: \(reason)"
    }
    package func keyMeansNothing(_ key: String) -> String {
        "이 화면에서는 \(key) 키를 쓸 수 없습니다. \(keys[.help]) 키를 누르면 키 목록을 볼 수 있습니다."
    }
    package func keyMeansNothingInDialog(_ key: String) -> String {
        "이 대화 상자에서는 \(key) 키를 쓸 수 없습니다. 쓸 수 있는 키는 맨 아래에 있습니다."
    }
    package func keyOfInputMethod(_ key: String) -> String {
        "\(key): 전각 입력 상태입니다. 반각 영문으로 바꾸세요."
    }
    package func keyOfHangul(_ key: String) -> String {
        "\(key): 한글 입력 상태입니다. 한/영 키로 영문으로 바꾸세요."
    }
    package func keyOfKana(_ key: String) -> String {
        "\(key): 일본어 입력 상태입니다. 입력기를 영문으로 바꾸세요."
    }
    package func refreshed(_ time: String) -> String { "새로 고쳤습니다(\(time) UTC)." }
    package var refreshing: String { "파트너 센터에서 다시 불러오는 중…" }
    package func waitingForQuota(_ until: String) -> String {
        "요청이 너무 많아 서비스가 알린 \(until) UTC까지 기다리는 중…"
    }
    package func waitingForPace(_ until: String, requests: Int) -> String {
        "요청을 분당 \(requests.grouped)건으로 제한하고 있으며 \(until) UTC에 계속합니다…"
    }
    package var escStops: String { "중지하려면 Esc를 누르세요." }
    package var stoppingRequest: String { "아직 보내지 않았다면 중지하는 중…" }
    package var idsCopied: String { "클립보드에 복사했습니다(터미널이 허용하는 경우)." }
    package var languageChanged: String { "한국어" }
    package var languageTold: String { "표시 언어: 한국어" }
    package var removeLinkActive: String { "관계 제거 차단 요소가 더 이상 없습니다. 계정 페이지의 링크가 활성화되었습니다." }
    package func customerGone(_ customer: String) -> String { "\(customer): 더 이상 고객이 아닙니다." }
    package var nothingDone: String { "아무것도 변경하지 않았습니다." }
    package var domainDiffers: String { "고객의 도메인과 다릅니다. 아무것도 변경하지 않았습니다." }
    package var idDiffers: String { "고객의 Microsoft ID와 다릅니다. 아무것도 변경하지 않았습니다." }
}
