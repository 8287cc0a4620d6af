extension Japanese: NearestWording {
    package func customersMeant(_ customers: String) -> String { "もしかして: \(customers)" }
    package var customersMeantBelow: String { "もしかして:" }
    package var tabTakesNearest: String { "Tab で先頭の顧客を検索します。" }
    package var takeNearestKey: String { "最も近い顧客を検索" }
    package var noNearest: String {
        "Tab は、検索結果がなく、よく似た名前の顧客がいるときに、その顧客を検索します。"
    }
    package var foundByHeldID: String { "購入項目の ID で一致" }
    package func foundHolding(_ search: String) -> String {
        "「\(search)」の検索で見つかった項目です。"
    }
    package func idIsOfHolding(_ id: String, of customer: String) -> String {
        "\(id) は顧客の購入項目の ID です。次の顧客を指定してください: \(customer)"
    }
    package func idIsOfHoldings(_ id: String, of customers: String) -> String {
        "\(id) は複数の顧客の購入項目の ID です。次のいずれかを指定してください: \(customers)"
    }
}
