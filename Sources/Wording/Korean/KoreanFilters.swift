import Domain

extension Korean: FilterWording {
    package func filterUnknownTerm(_ term: String, known: String) -> String {
        "\(called(term)) 조건은 없습니다. 텍스트라면 따옴표로 묶으세요. 조건: \(known)"
    }
    package func filterUnknownTermNear(_ term: String, nearest: String) -> String {
        "\(called(term)) 조건은 없습니다. 혹시 다음 조건입니까? \(nearest)"
    }
    package func filterNotHere(_ term: String, known: String) -> String {
        "\(topic(term)) 고객 목록에서만 쓸 수 있습니다. 여기서 쓸 수 있는 조건: \(known)"
    }
    package func filterNotRadar(_ term: String, known: String) -> String {
        "\(topic(term)) 레이더와 갱신 목록에서만 쓸 수 있습니다. 여기서 쓸 수 있는 조건: \(known)"
    }
    package func filterMissingValue(_ term: String, expected: String) -> String {
        "\(term) 뒤에 값이 필요합니다: \(expected)"
    }
    package func filterNeedsValue(_ term: String) -> String { "\(term) 뒤에 값이 필요합니다" }
    package func filterMeant(_ terms: String) -> String { "\(terms) 조건을 입력하려고 하셨습니까?" }
    package func filterUnknownValue(_ value: String, allowed: String) -> String {
        "\(quoted(value)): 다음 중 하나여야 합니다. \(allowed)"
    }
    package func filterOtherValue(_ value: String, of term: String, meant: String) -> String {
        "\(quoted(value)): \(term) 조건의 값이 아닙니다. 혹시 다음 조건입니까? \(meant)"
    }
    package func filterNotANumber(_ value: String, most: Int) -> String {
        "\(quoted(value)): 0에서 \(most.grouped) 사이의 정수여야 합니다."
    }
    package func filterNotATime(_ value: String) -> String {
        "\(quoted(value)): 90m, 72h, 30d, 2w와 같은 시간이어야 합니다."
    }
    package func filterNotACountry(_ value: String) -> String {
        "\(quoted(value)): KR과 같은 두 글자 국가 코드여야 합니다."
    }
    package func filterNotComparable(_ term: String, by sign: String) -> String {
        "\(term)에는 \(sign) 기호를 쓸 수 없습니다. \(term): 형식으로 입력하세요."
    }
    package var filterOpenQuote: String { "닫는 따옴표가 없습니다." }
    package var filterEmptyQuotes: String { "따옴표 안이 비어 있습니다." }
    package var filterExpectsNumber: String { "정수" }
    package var filterExpectsTime: String { "90m, 72h, 30d, 2w와 같은 시간" }
    package var filterExpectsCountry: String { "KR과 같은 두 글자 국가 코드" }
    package var filterExpectsText: String { "단어 또는 따옴표로 묶은 텍스트" }
    package func filterWrong(_ option: String, at place: Int, problem: String) -> String {
        "\(option)의 \(ordinal(place)) 글자: \(problem)"
    }
    package func filterUnknown(_ count: Int) -> String { "미확인 \(count.grouped)곳" }
    package func filterUnknownNote(_ count: Int) -> String {
        "일치할 수 있는 고객이 \(count.grouped)곳 더 있지만, 읽은 정보가 부족하여 확인할 수 없습니다."
    }

    package func filterExamples(_ examples: String) -> String { "(예: \(examples))" }

    package var filterTermsHeading: String { "필터 조건" }
    package func filterTerm(_ term: FilterTerm) -> String {
        switch term {
        case .status: "이 상태의 항목을 보유한 고객"
        case .kind: "이 유형의 항목을 보유한 고객"
        case .country: "고객의 국가"
        case .ready: "관계 제거 차단 요소가 없는 고객"
        case .blocked: "관계 제거 차단 요소 수"
        case .seats: "구독의 수량"
        case .renews: "자동 갱신으로 다음 약정이 시작될 때까지 남은 시간"
        case .window: "취소 가능 기간이 끝날 때까지 남은 시간"
        case .due: "해당 행의 날짜까지 남은 시간"
        case .autorenew: "자동 갱신이 켜졌거나 꺼진 구독을 보유한 고객"
        case .ends: "약정이 끝날 때 이렇게 처리되는 구독을 보유한 고객"
        case .term: "약정 기간이 이와 같은 구독을 보유한 고객"
        case .billing: "이 주기로 청구되는 구독을 보유한 고객"
        case .dap: "위임된 관리자 권한(DAP)이 있는 고객"
        case .gdap: "고객의 관리자 관계(GDAP) 상태"
        case .access: "자동으로 연장되지 않는 첫 관리자 관계(GDAP)가 끝날 때까지 남은 시간"
        case .name: "이름에 포함된 텍스트(name=은 이름 전체)"
        case .domain: "도메인에 포함된 텍스트"
        case .id: "Microsoft ID에 포함된 텍스트, 또는 보유 항목 ID의 앞부분이나 끝부분"
        case .holds: "보유 항목의 이름에 포함된 텍스트, 또는 그 ID의 앞부분이나 끝부분"
        case .read: "보유 항목을 읽은 적이 있는지 여부"
        case .listed: "서비스 목록에 아직 있는지 여부"
        }
    }
    package func filterTermOfRow(_ term: FilterTerm) -> String {
        switch term {
        case .status: "행에 표시된 항목의 상태"
        case .kind: "행에 표시된 항목의 유형"
        case .seats: "행에 표시된 구독의 수량"
        case .autorenew: "자동 갱신이 켜졌는지 꺼졌는지 여부"
        case .ends: "약정이 끝날 때의 처리"
        case .term: "약정 기간"
        case .billing: "청구 주기"
        case .holds: "항목의 이름에 포함된 텍스트, 또는 그 ID의 앞부분이나 끝부분"
        default: filterTerm(term)
        }
    }
    package var filterNegation: String { "하이픈은 뒤에 오는 단어나 조건을 제외합니다." }
    package var filterQuotes: String { "공백이 있는 텍스트, 또는 조건과 같은 단어" }

    package var savedFiltersKey: String { "저장된 필터" }
    package var completeKey: String { "자동 완성" }
    package var listTermsKey: String { "조건 목록" }
    package var takeTermKey: String { "제안한 조건 입력" }
    package func filterLeftOut(_ found: String) -> String { "해석할 수 없는 부분 제외: \(found)" }
    package var filtersTitle: String { "저장된 필터" }
    package var noSavedFilters: String {
        "저장된 필터가 없습니다. \(keys[.search]) 키로 필터를 입력한 다음 \(withKey(keys[.filters])) s를 누르세요."
    }
    package var noSavedFilterYet: String { "저장된 필터가 없습니다." }
    package var filterApplyKeys: String { "Enter 적용" }
    package var filterSaveKeys: String { "s 현재 필터 저장" }
    package var filterChangeKeys: String { "r 이름 바꾸기 · d 삭제" }
    package var filterCloseKeys: String { "Esc 닫기" }
    package func filterSaved(_ name: String) -> String { "필터를 저장했습니다: \(name)" }
    package var filterNamingKeys: String { "Enter 저장 · Esc 뒤로" }
    package var filterDeletingKeys: String { "y 삭제 · n 유지" }
    package func filterNamePrompt(_ filter: String) -> String { "\(filter)의 이름:" }
    package func filterDeleteQuestion(_ name: String) -> String {
        "저장된 필터 \(object(quoted(name))) 삭제할까요?"
    }
    package var filterNothingToSave: String {
        "저장할 필터가 없습니다. 목록에 필터가 없거나 필터가 올바르지 않습니다."
    }
    package var filterNeedsName: String { "이름을 입력하세요." }
    package func filterNameTaken(_ name: String) -> String {
        "\(subject(quoted(name))) 이미 있습니다. Enter를 한 번 더 누르면 바꿉니다."
    }
    package func filterApplied(_ name: String) -> String { "필터: \(name)" }
    package func filtersUnreadable(_ path: String, reason: String) -> String {
        "\(path)에 저장된 필터를 읽을 수 없습니다: \(reason)"
    }
    package func filtersUnwritable(_ path: String, reason: String) -> String {
        "\(path)에 필터를 저장하지 못했습니다: \(reason)"
    }
    package var noFolderForFilters: String {
        "설정 폴더가 없습니다. XDG_CONFIG_HOME 또는 HOME을 설정하세요."
    }

    package var journalFilterOption: String { "기록의 내용, 고객, 보유 항목 ID에서 찾을 단어(모두 일치)." }
    package func wordsGoAfter(_ option: String) -> String {
        "찾을 단어와 조건은 \(option) 뒤에 입력하세요."
    }
    package var filterOption: String {
        "모두 일치해야 하는 단어와 조건(예: 'kind:nce renews<30d')."
    }
    package func filterTermsHelp(_ terms: String) -> String { "--filter 조건: \(terms)." }
}
