extension Korean: ImportWording {
    package var importHelp: String { "파트너 센터에서 내보낸 CSV 파일로 읽기 전용 저장소를 만듭니다." }
    package var importArgument: String { "\"고객 내보내기\"로 만든 파일." }
    package var importSubscriptionsOption: String {
        "구독 파일. 어느 고객의 구독인지 나와 있지 않은 파일은 CUSTOMER=FILE로 지정합니다. CUSTOMER는 Microsoft ID 또는 도메인입니다."
    }
    package var importStoreOption: String {
        "만들 저장소(기본값: $XDG_DATA_HOME 아래 partnerdeck/imported.sqlite)."
    }
    package var importFilesHelp: String {
        "열은 순서와 관계없이 영어 제목으로 찾습니다. 고객: Microsoft ID, Company name, Primary domain name, Relationship. 구독: Subscription ID, Subscription, Quantity, Status와, 고객을 나타내는 Microsoft ID 또는 Customer ID. 해석할 수 없는 행은 제외하고 알려 줍니다."
    }
    package func importProgress(_ lines: Int) -> String { "\(lines.grouped)행" }
    package func importColumns(_ file: String, columns: String) -> String {
        "\(file): 열 \(columns)"
    }
    package func imported(customers: Int, subscriptions: Int, asOf day: String) -> String {
        "가져왔습니다. 고객 \(customers.grouped)곳, 구독 \(subscriptions.grouped)개, \(day) 기준."
    }
    package func importNext(_ command: String) -> String { "여는 명령: \(command)" }
    package func importUnread(_ customers: Int) -> String {
        "고객 \(customers.grouped)곳은 구독 파일에 읽을 수 있는 행이 없어 보유 항목을 알 수 없습니다."
    }
    package func importLeftOut(_ lines: Int) -> String { "\(lines.grouped)개 행을 제외했습니다." }
    package func importHeld(_ lines: Int) -> String {
        "\(lines.grouped)개 행은 읽을 수 없어 내용을 알 수 없는 항목으로 가져왔습니다."
    }
    package func importUnknown(_ lines: Int) -> String {
        "\(lines.grouped)개 행에 알 수 없는 값이 있습니다."
    }

    package func importEmpty(_ file: String) -> String {
        "\(file) 파일에 열 제목이 있는 행이 없습니다. 파트너 센터에서 다시 내보내세요."
    }
    package func importNoColumn(_ column: String, in file: String, columns: String) -> String {
        "\(file) 파일에 \"\(column)\" 열이 없습니다. 있는 열: \(columns). 파트너 센터를 영어로 바꾸어 내보내거나 열 이름을 고치세요."
    }
    package func importGoesAfter(_ option: String) -> String {
        "구독 파일은 \(option) 뒤에, 고객 파일은 그 앞에 지정하세요."
    }
    package func importWhose(_ file: String, columns: String) -> String {
        "\(file) 파일에는 어느 고객의 구독인지 나와 있지 않습니다. 있는 열: \(columns). \"Microsoft ID\" 열을 추가하거나 CUSTOMER=\(file)로 지정하세요."
    }
    package func importNobody(_ customer: String, file: String) -> String {
        "\"\(customer)\"(\(file)): 고객 파일에 없는 고객입니다. 고객 파일에 있는 Microsoft ID나 도메인을 지정하세요."
    }

    package func lineTooLong(_ megabytes: Int) -> String {
        "행이 \(megabytes)MB보다 깁니다. 행을 나누거나 파일을 다시 내보내세요."
    }
    package var lineNotUTF8: String { "UTF-8 텍스트가 아닙니다. 파일을 UTF-8로 저장하세요." }
    package var lineQuoteOpen: String { "따옴표로 시작한 값이 닫히지 않았습니다. 따옴표를 닫으세요." }
    package var lineQuoteWithin: String {
        "값 안에 따옴표가 있습니다. 값 전체를 따옴표로 묶고 안의 따옴표는 두 번 쓰세요."
    }
    package func lineHasValues(_ count: Int, wanted: Int) -> String {
        "값은 \(count.grouped)개인데 열은 \(wanted.grouped)개입니다. 구분 기호가 든 값은 따옴표로 묶으세요."
    }
    package func lineLacks(_ column: String) -> String { "\(column) 값이 비어 있습니다. 값을 입력하세요." }
    package func lineNoGUID(_ text: String, column: String) -> String {
        "\(column) 값 \(topic(quoted(text))) GUID가 아닙니다. 값을 고치세요."
    }
    package func lineNoNumber(_ text: String, column: String) -> String {
        "\(column) 값 \(topic(quoted(text))) 정수가 아닙니다. 값을 고치세요."
    }
    package func lineTwice(_ id: String, line: String) -> String {
        "\(id) 항목이 \(line)행에도 있습니다. 하나만 남기세요."
    }
    package func lineTwice(_ id: String, line: String, of file: String) -> String {
        "\(id) 항목이 \(file) 파일의 \(line)행에도 있습니다. 하나만 남기세요."
    }
    package func lineNobody(_ customer: String) -> String {
        "고객 \"\(customer)\" 항목이 고객 파일에 없습니다. 두 파일을 다시 내보내세요."
    }
    package func lineUnknownValue(_ text: String, column: String) -> String {
        "\(column) 값 \(topic(quoted(text))) 알려진 값이 아닙니다. 행은 가져오지만 관계 제거를 막습니다. 파트너 센터에서 확인하세요."
    }

    package func importedMark(_ day: String) -> String { "\(day) CSV 파일" }
    package func importedAsOf(_ day: String) -> String { "\(day) CSV 파일에서 가져온 데이터입니다." }
    package var refusedImported: String { "CSV에서 가져온 저장소라 변경할 수 없습니다." }
    package var adviceImported: String {
        "변경하려면 프로필로 로그인하고, 최신 데이터를 보려면 새 파일을 가져오세요."
    }
    package var readOnlyByImport: String { "CSV에서 가져온 저장소라 연결된 파트너 센터가 없습니다." }
    package var termsNotInFile: String { "약정은 CSV 파일에 없습니다." }
    package var holdingsNotInFile: String {
        "CSV 파일에 없는 정보: 판매 방식, 약정, 날짜, 예약, 소프트웨어, Azure 구독."
    }
    package var datesNotInFile: String { "CSV 파일에 날짜가 없어 약정이 언제 끝나는지 알 수 없습니다." }
    package var radarNotInFile: String { "CSV 파일에 날짜가 없어 확인할 항목이 있는지 알 수 없습니다." }
    package var accessNotInFile: String { "관리자 관계(GDAP)는 CSV 파일에 없습니다." }
    package var offersNotInFile: String { "제안은 CSV 파일에 없습니다." }
    package func filterNotInFile(_ customers: Int) -> String {
        "일치할 수 있는 고객이 \(customers.grouped)곳 더 있지만, CSV 파일로는 확인할 수 없습니다."
    }
    package var subscriptionsIfAny: String { "구독 여부" }
    package var purchasesIfAny: String { "구매 여부" }
    package var kindNotInFile: String { "파일에 없음" }
    package var statusLineLeftOut: String { "? 읽지 못한 행" }
    package var causeKindNotInFile: String {
        "CSV 파일에 판매 방식이 나와 있지 않아 어떻게 종료해야 하는지 알 수 없습니다."
    }
    package var causeRelationshipNotInFile: String {
        "CSV 파일에 이 고객과의 관계가 재판매인이라고 나와 있지 않습니다."
    }
    package var causeLineLeftOut: String {
        "CSV 파일에서 이 항목의 행을 읽지 못해 활성 상태일 수 있습니다."
    }
    package var adviceLineLeftOut: String {
        "행을 고쳐 파일을 다시 가져오거나 파트너 센터에서 확인하세요."
    }
    package var causeSubscriptionsNotInFile: String {
        "이 고객의 구독이 있는 CSV 파일이 없어 활성 구독이 있을 수 있습니다."
    }
    package var causePurchasesNotInFile: String {
        "CSV 파일에는 예약, 소프트웨어, Azure 구독이 나오지 않아 활성 항목이 있을 수 있습니다."
    }
}
