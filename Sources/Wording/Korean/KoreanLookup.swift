extension Korean: LookupWording {
    package func relationshipEnded(_ customer: String, command: String) -> String {
        "\(with(customer))의 재판매인 관계는 종료되었습니다. 여기에서 처리한 작업은 작업 기록에 있습니다: \(command)"
    }
    package func relationshipsEnded(_ customers: String, command: String) -> String {
        "다음 고객과의 재판매인 관계는 종료되었습니다: \(customers). 여기에서 처리한 작업은 작업 기록에 있습니다: \(command)"
    }
    package var acceptedUnread: String { "요청은 수락되었지만, 반영되었는지 다시 읽어 확인하지 못했습니다." }
    package func holdingsMeant(_ holdings: String) -> String {
        "혹시 다음 항목입니까? \(holdings)"
    }
    package func holdingNotWhole(_ text: String) -> String {
        "\"\(text)\"만으로는 항목을 정할 수 없습니다. --yes를 쓸 때는 전체 ID 또는 전체 이름을 지정하세요:"
    }
}
