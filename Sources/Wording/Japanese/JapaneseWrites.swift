extension Japanese: WriteWording {
    package var suspendKey: String { "一時停止" }
    package var suspendKeyInHelp: String { "一時停止 (ポータルの「中断」)" }
    package var reactivateKey: String { "再開" }
    package var reactivateKeyInHelp: String { "再開 (ポータルの「再アクティブ化」)" }
    package var cancelSubscriptionKey: String { "解約" }
    package var cancelOrderKey: String { "取り消し" }
    package var orderKey: String { "注文" }
    package var suspendTitle: String { "このサブスクリプションを一時停止しますか?" }
    package var reactivateTitle: String { "このサブスクリプションを再開しますか?" }
    package var cancelSubscriptionTitle: String { "このサブスクリプションを解約しますか?" }
    package var cancelOrderTitle: String { "この注文を取り消しますか?" }
    package var orderTitle: String { "注文しますか?" }
    package var acceptTitle: String { "[サンドボックス] 顧客の承認を再現しますか?" }
    package var orderKeys: String { "+ - 数字: 数量 · y 注文 · n, Esc いいえ" }
    package var orderQuantity: String { "数量" }
    package var suspendHelp: String { "サブスクリプションを一時停止します (ポータルの「中断」)。" }
    package var reactivateHelp: String { "一時停止中のサブスクリプションを再開します (ポータルの「再アクティブ化」)。" }
    package var cancelHelp: String { "サブスクリプションや Azure サブスクリプションを解約し、予約やソフトウェアの購入を取り消します。" }
    package var orderHelp: String { "顧客向けにオファーを注文します。" }
    package var quantityArgument: String { "数量、1～10000。" }
    package func questionSuspend(_ name: String, of customer: String) -> String {
        "\(spacedAfter(customer))の\(spaced(name))を一時停止しますか?"
    }
    package func questionReactivate(_ name: String, of customer: String) -> String {
        "\(spacedAfter(customer))の\(spaced(name))を再開しますか?"
    }
    package func questionCancelSubscription(_ name: String, of customer: String) -> String {
        "\(spacedAfter(customer))の\(spaced(name))を解約しますか?"
    }
    package func questionCancelOrder(_ name: String, of customer: String) -> String {
        "\(spacedAfter(customer))の\(spaced(name))の注文を取り消しますか?"
    }
    package func questionOrder(_ offer: String, for customer: String) -> String {
        "\(spacedAfter(customer))向けに\(spaced(offer))を注文しますか?"
    }
    package func questionRemove(_ word: String, customer: String) -> String {
        "\(spacedAfter(customer))との関係を削除するには、\(spacedAfter(word))を入力してください:"
    }
    package func questionAccept(_ customer: String) -> String {
        "\(spacedAfter(customer))の承認を再現しますか?"
    }
    package func suspended(_ name: String) -> String { "一時停止しました: \(name)" }
    package func reactivated(_ name: String) -> String { "再開しました: \(name)" }
    package func cancelledSubscription(_ name: String) -> String { "解約しました: \(name)" }
    package func cancelledOrder(_ name: String) -> String { "注文を取り消しました: \(name)" }
    package func setToEndAtRenewal(_ name: String) -> String {
        "更新時に終了するよう設定しました。それまでは関係の削除を妨げます: \(name)"
    }
    package func ordered(_ customer: String) -> String { "\(spacedAfter(customer))向けに注文しました。" }
    package func relationshipRemovedByKey(_ customer: String) -> String {
        "\(spacedAfter(customer))との関係を削除しました。\(keys[.request]) で新しい関係を依頼できます。"
    }
    package func relationshipRemovedByCommand(_ customer: String) -> String {
        "\(spacedAfter(customer))との関係を削除しました。`partnerdeck request` で新しい関係を依頼できます。"
    }
    package func relationshipAccepted(_ customer: String) -> String {
        "\(spacedAfter(customer))が承認し、一覧に戻りました。"
    }
    package func writeSuspend(_ name: String) -> String { "一時停止: \(name)" }
    package func writeReactivate(_ name: String) -> String { "再開: \(name)" }
    package func writeCancel(_ name: String) -> String { "解約: \(name)" }
    package func writeCancelOrder(_ name: String) -> String { "注文の取り消し: \(name)" }
    package func writeReactivateAzure(_ name: String) -> String { "Azure サブスクリプションの再開: \(name)" }
    package func writeCancelAtTermEnd(_ name: String) -> String { "契約終了時に解約: \(name)" }
    package func writeSetRenewal(_ name: String, change: String) -> String {
        "\(change): \(name)"
    }
    package func writeRemoveDelegatedAccess(_ customer: String) -> String {
        "委任された管理者特権 (DAP) の削除: \(customer)"
    }
    package func writeRemoveRelationship(_ customer: String) -> String { "関係の削除: \(customer)" }
    package func writeOrder(_ offer: String, quantity: Int) -> String {
        "注文: \(offer) × \(quantity.grouped)"
    }
    package func writeAccept(_ customer: String) -> String { "[サンドボックス] 承認: \(customer)" }
    package func writeAcceptWithPrivileges(_ customer: String) -> String {
        "[サンドボックス] 承認 (DAP を含む): \(customer)"
    }
    package func taskSuspend(_ name: String) -> String { "一時停止: \(name)" }
    package func taskReactivate(_ name: String) -> String { "再開: \(name)" }
    package func taskCancel(_ name: String) -> String { "解約: \(name)" }
    package func taskCancelOrder(_ name: String) -> String { "取り消し: \(name)" }
    package func taskEndWithTerm(_ name: String) -> String { "契約終了時に解約: \(name)" }
    package func taskEndDelegatedAccess(_ customer: String) -> String { "DAP の削除: \(customer)" }
    package func taskEndRelationship(_ customer: String) -> String { "関係の削除: \(customer)" }
    package func taskOrder(_ offer: String) -> String { "注文: \(offer)" }
    package func taskAccept(_ customer: String) -> String { "承認: \(customer)" }
    package func canBeUndone(_ counted: String) -> String { "\(counted) (元に戻せます)" }
    package func suspensions(_ count: Int) -> String { "一時停止 \(count.grouped) 件" }
    package func reactivations(_ count: Int) -> String { "再開 \(count.grouped) 件" }
    package func cancellations(_ count: Int) -> String { "解約 \(count.grouped) 件" }
    package func orderCancellations(_ count: Int) -> String {
        "注文の取り消し \(count.grouped) 件"
    }
    package func finalCancellations(_ count: Int) -> String { "解約 \(count.grouped) 件 (元に戻せません)" }
    package func finalOrderCancellations(_ count: Int) -> String {
        "注文の取り消し \(count.grouped) 件 (元に戻せません)"
    }
    package func renewalChanges(_ count: Int) -> String { "更新設定の変更 \(count.grouped) 件" }
    package func delegatedAccessEnds(_ count: Int) -> String {
        "顧客 \(count.grouped) 社の委任された管理者特権の削除 (元に戻せません)"
    }
    package func relationshipsEnd(_ count: Int) -> String {
        "リセラー関係 \(count.grouped) 件の削除 (元に戻せません)"
    }
    package var givenBackCancelAtTermEnd: String { "契約終了時に解約" }
    package var givenBackAutoRenewOn: String { "自動更新をオンに変更" }
    package var givenBackAutoRenewOff: String { "自動更新をオフに変更" }
    package func scheduledQuantity(_ quantity: String) -> String { "数量 \(quantity)" }
    package func scheduledUnknown(_ types: String) -> String {
        "partnerdeck では認識できない予定\(types.isEmpty ? "" : " (\(types))")"
    }
    package func givenBackScheduled(_ change: String) -> String { "予定されている変更の復元 (\(change))" }
}
