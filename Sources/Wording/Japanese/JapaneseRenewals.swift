extension Japanese: RenewalWording {
    package func renewManyTitle(_ count: Int) -> String {
        "サブスクリプション \(count.grouped) 件の更新を設定しますか?"
    }
    package var purposeRenewal: String { "選択した項目の更新設定" }
    package func renewalsSetOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped) 件中 \(count.grouped) 件の更新を設定しました"
    }
    package func writeExtend(_ name: String) -> String { "契約終了後に延長サービス期間で継続: \(name)" }
    package func taskExtend(_ name: String) -> String { "延長サービス期間で継続: \(name)" }
    package var givenBackExtend: String { "延長サービス期間" }
    package func bringsRenewsWith(_ changes: String, day: String) -> String {
        "\(day) からの次の契約期間は、次のように変わります: \(changes)。"
    }
    package func costRenewsWith(_ changes: String) -> String { "次の契約: \(changes)" }
    package var bringsScheduledRestored: String { "契約終了時に予定されていた内容を設定し直します。" }
    package var costScheduledRestored: String { "予定を再設定" }
    package var refusedNotRenewable: String { "更新を設定できない項目です。" }
    package var refusedNoNextTerm: String { "次の契約期間に、このような変更は予約できません。" }
    package var refusedCannotExtend: String { "延長サービス期間があるのは、新しいコマースのサブスクリプションのみです。" }
    package var adviceNoNextTerm: String {
        "製品にある契約期間と請求サイクルを選ぶか、パートナー センターで確認してください。"
    }
}
