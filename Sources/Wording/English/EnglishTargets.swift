extension English: TargetWording {
    package func someOf(_ count: Int, of total: Int) -> String {
        "\(count.grouped) of \(total.grouped)"
    }
    package func leftOutBelow(_ count: Int) -> String { "\(count.grouped) left out (below)" }
    package func leftOut(_ count: Int, reason: String) -> String {
        "\(counted(count, "item")): \(reason)"
    }
}
