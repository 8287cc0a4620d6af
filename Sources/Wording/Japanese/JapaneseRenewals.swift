extension Japanese: RenewalWording {
    package func renewManyTitle(_ count: Int) -> String {
        "サブスクリプション \(count.grouped) 件の更新を設定しますか?"
    }
    package var purposeRenewal: String { "更新設定" }
    package func renewalsSetOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped) 件中 \(count.grouped) 件の更新を設定しました"
    }
    package func writeExtend(_ name: String) -> String { "契約終了後に延長サービス期間で継続: \(name)" }
    package func taskDropScheduled(_ name: String) -> String { "予定されている変更の取り消し: \(name)" }
    package func taskExtend(_ name: String) -> String { "延長サービス期間で継続: \(name)" }
    package var givenBackExtend: String { "延長サービス期間" }
    package func bringsRenewsWith(_ changes: String, day: String) -> String {
        "\(day) からの次の契約期間は、次のように変わります: \(changes)。"
    }
    package func costRenewsWith(_ changes: String) -> String { "次の契約期間: \(changes)" }
    package var bringsScheduledRestored: String { "契約終了時に予定されていた内容を設定し直します。" }
    package func bringsScheduledSetAgain(_ what: String) -> String {
        "契約終了時に予定されていた内容を設定し直します (\(what))。"
    }
    package var costScheduledRestored: String { "予定を再設定" }
    package var refusedNotRenewable: String { "更新を設定できない項目です。" }
    package var refusedNotRenewableKind: String {
        "更新を設定できません。設定できるのは、新しいコマース、ソフトウェア、マーケットプレースのサブスクリプションのみです。"
    }
    package var refusedNoNextTerm: String { "次の契約期間に、このような変更は予約できません。" }
    package var refusedCannotExtend: String { "延長サービス期間があるのは、新しいコマースのサブスクリプションのみです。" }
    package var adviceNoNextTerm: String {
        "製品にある契約期間と請求サイクルを選ぶか、パートナー センターで確認してください。"
    }
    package var renewalKey: String { "自動更新" }
    package var renewalSynonyms: String { "更新 期限 契約終了時に解約 予約 次の契約期間 延長" }
    package var renewalTitle: String { "契約が終了したらどうしますか?" }
    package var setRenewalTitle: String { "更新を設定しますか?" }
    package var renewalChoiceRenew: String { "そのまま更新" }
    package var renewalChoiceExtend: String { "毎月継続 (延長サービス期間)" }
    package var renewalChoiceCancel: String { "契約終了時に解約" }
    package var renewalChoiceOff: String { "自動更新オフ: 契約終了日で終了" }
    package var renewalChoiceChange: String { "変更して更新" }
    package var renewalSetNow: String { "現在の設定" }
    package func renewalSetNow(on count: Int, of total: Int) -> String {
        "現在の設定 (\(total.grouped) 件中 \(count.grouped) 件)"
    }
    package var renewalChooseFirst: String { "契約が終了したらどうするかを先に選択してください。" }
    package var renewalOn: String { "自動更新オン" }
    package var renewalOff: String { "自動更新オフ" }
    package var renewalAsNow: String { "現在と同じ" }
    package func renewalKeys(_ count: Int) -> String {
        "Enter 次へ · 1–\(count) 選択 · Tab 変更内容 · Esc 閉じる"
    }
    package func renewalKeysWithoutFields(_ count: Int) -> String {
        "Enter 次へ · 1–\(count) 選択 · Esc 閉じる"
    }
    package var renewalSeatsKeys: String { "Enter 次へ · + - 数字: 数量 · Tab 次の欄 · Esc 閉じる" }
    package var renewalFieldKeys: String { "Enter 次へ · ← → 変更 · Tab 次の欄 · Esc 閉じる" }
    package var renewalUnchanged: String { "すでにこの設定です。" }
    package var renewalNoneChanges: String { "この選択では、どのサブスクリプションも変わりません。" }
    package var renewalUnderway: String {
        "契約期間は終了しました。パートナー センターでの更新または終了の処理に 1 日ほどかかります。"
    }
    package func renewalSet(_ name: String, to change: String) -> String {
        "更新を設定しました (\(change)): \(name)"
    }
    package var renewalHelp: String { "サブスクリプションの契約終了時の動作を設定します。" }
    package var renewalOnOption: String { "そのまま更新します。" }
    package var renewalOffOption: String { "自動更新をオフにして、契約終了日で終了させます (可能な場合)。" }
    package var renewalCancelOption: String { "契約終了時に解約します。" }
    package var renewalExtendOption: String { "延長サービス期間として毎月継続します。" }
    package func renewalSeatsFrom(_ today: Int) -> String { "現在の数量 \(today.grouped) が基準" }
    package var renewalSeatsFromEach: String { "予定の数量ではなく、それぞれの現在の数量が基準" }
    package var renewalSeatsOption: String {
        "次の契約期間の数量 (合計、または現在の数量を基準とする +5、-3 のような増減)。"
    }
    package var renewalTermOption: String { "次の契約期間の長さ。" }
    package var renewalBillingOption: String { "次の契約期間の請求サイクル。" }
    package func renewalOneWay(_ ways: String) -> String {
        "契約終了時の動作を、次のいずれか 1 つで指定してください: \(ways)。"
    }
    package func renewalOffExtends(_ name: String) -> String {
        "自動更新をオフにするだけでは毎月継続する場合があります: \(name)。--cancel-at-end か --extend を指定してください。"
    }
    package func renewalAlready(_ name: String, as change: String) -> String {
        "すでにこの設定 (\(change)) のため、変更しませんでした: \(name)"
    }
    package func questionRenewal(
        _ name: String, of customer: String, to change: String
    ) -> String {
        "\(spacedAfter(customer))の\(spaced(name))の更新を設定しますか (\(change))?"
    }
}
