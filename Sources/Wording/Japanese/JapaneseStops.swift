extension Japanese: StopWording {
    package func refusedBlocked(_ count: Int, by names: String) -> String {
        "\(count.grouped) 件が関係の削除を妨げています: \(names)。"
    }
    package func refusedChangedSinceRead(_ differences: String) -> String {
        "読み取った時点から変わっています:\n\(differences)"
    }
    package var refusedChanged: String { "読み取った時点から変わっています。" }
    package func refusedAfterRequested(_ step: String) -> String {
        "\(step) は終了を要求済みですが、まだ終了していません。"
    }
    package func refusedAfterOpen(_ step: String) -> String { "\(step) がまだ完了していません。" }
    package func refusedAfterUnknown(_ step: String) -> String {
        "\(step) が実行されたかどうかは、まだ不明です。"
    }
    package func refusedAfterFailed(_ step: String) -> String { "\(step) が実行されていません。" }
    package func earlierStep(_ number: Int, named name: String) -> String {
        "ステップ \(number.grouped) (\(name))"
    }
    package var adviceAfter: String { "解消後に実行を続行するか、そのステップを除いた新しい計画を作成してください。" }
}
