extension Japanese: TargetWording {
    package func someOf(_ count: Int, of total: Int) -> String {
        "\(total.grouped) 件中 \(count.grouped) 件"
    }
    package func leftOutBelow(_ count: Int) -> String { "対象外 \(count.grouped) 件 (下記)" }
    package func leftOut(_ count: Int, reason: String) -> String { "\(count.grouped) 件: \(reason)" }
}
