extension Korean: NearestWording {
    package func customersMeant(_ customers: String) -> String {
        "혹시 다음 고객입니까? \(customers)"
    }
    package var customersMeantBelow: String { "혹시 다음 고객입니까?" }
    package var tabTakesNearest: String { "Tab 키를 누르면 첫 번째 고객을 검색합니다." }
    package var takeNearestKey: String { "가장 비슷한 고객 검색" }
    package var noNearest: String {
        "Tab 키는 검색 결과가 없고 비슷한 이름의 고객이 있을 때 그 고객을 검색합니다."
    }
    package var foundByHeldID: String { "보유 항목의 ID로 찾음" }
    package func foundHolding(_ search: String) -> String {
        "\"\(search)\" 검색으로 찾은 항목입니다."
    }
    package func idIsOfHolding(_ id: String, of customer: String) -> String {
        "\(topic(id)) 고객이 보유한 항목의 ID입니다. 이 고객을 지정하세요: \(customer)"
    }
    package func idIsOfHoldings(_ id: String, of customers: String) -> String {
        "\(topic(id)) 여러 고객이 보유한 항목의 ID입니다. 다음 중 하나를 지정하세요: \(customers)"
    }
}
