extension Korean: TargetWording {
    package func someOf(_ count: Int, of total: Int) -> String {
        "\(total.grouped)개 중 \(count.grouped)개"
    }
    package func leftOutBelow(_ count: Int) -> String { "제외 \(count.grouped)개(아래 참조)" }
    package func leftOut(_ count: Int, reason: String) -> String { "\(count.grouped)개: \(reason)" }
}
