extension Japanese: JournalWording {
    package var journalTitle: String { "ジャーナル" }
    package var entryNumberLabel: String { "番号" }
    package var whatLabel: String { "内容" }
    package var journalFollowing: String { "自動追尾中" }
    package var profileLabel: String { "プロファイル" }
    package var placeLabel: String { "ストア" }
    package var hashLabel: String { "ハッシュ" }
    package var actLabel: String { "操作" }
    package var beforeLabel: String { "変更前" }
    package var changesLabel: String { "変更" }
    package var nothingChanged: String { "変更なし" }
    package var notKnownBefore: String { "変更前の状態は不明" }
    package var notKnownAfter: String { "変更後の状態は不明" }
    package var planLabel: String { "計画" }
    package var purposeLabel: String { "目的" }
    package var stepLabel: String { "ステップ" }
    package var planMadeLabel: String { "作成 (UTC)" }
    package var belongsToLabel: String { "関連する記録" }
    package var targetsLabel: String { "対象" }
    package var foundLabel: String { "確認結果" }
    package var evidenceLabel: String { "証拠" }
    package var reasonLabel: String { "理由" }
    package var entryNotOfOneCustomer: String { "この記録は 1 社の顧客に関するものではありません。" }
    package var relationshipNotEnded: String { "ジャーナルにこの顧客との関係を削除した記録がありません。" }
    package var nothingToUndo: String { "この操作では何も変更されていないため、元に戻すものがありません。" }
    package var entryNotAnAct: String { "この記録は元に戻せる操作ではありません。" }
    package var actEndNotTold: String { "この操作の結果はジャーナルにありません。" }
    package var stateBeforeNotTold: String { "変更前の状態がジャーナルにありません。" }
    package var doneOnOtherProfile: String { "別のプロファイルで実行した操作です。そのプロファイルで開いて元に戻してください。" }
    package func entryConfirmed(_ write: String) -> String { "実行を確定 · \(write)" }
    package func entryNotConfirmed(_ write: String) -> String { "取りやめ · \(write)" }
    package func entryIntended(_ write: String) -> String { "送信直前 · \(write)" }
    package func entryDone(_ write: String) -> String { "完了 · \(write)" }
    package func entryRequested(_ write: String) -> String { "要求済み (未完了) · \(write)" }
    package func entryAccepted(_ write: String) -> String { "受付済み、反映待ち · \(write)" }
    package func entryRefused(_ reason: String) -> String { "拒否: \(reason)" }
    package func entryNotSent(_ reason: String) -> String { "未送信: \(reason)" }
    package func entryNotDone(_ reason: String) -> String { "未実行: \(reason)" }
    package func entryIntendedAgain(_ write: String, why: String) -> String {
        "送信直前 · \(write) · \(why)"
    }
    package func sentAgain(looks: Int, reason: String) -> String {
        "再送 (\(looks.grouped) 回の照会で未実行を確認) · \(reason)"
    }
    package func entryUnanswered(_ write: String) -> String { "応答なし · \(write)" }
    package func entryTakenBack(_ writes: String) -> String { "送信前に撤回 · \(writes)" }
    package func entryRehearsed(_ steps: String, customers: String, findings: String) -> String {
        "ドライ ラン: \(steps)、\(customers)、\(findings)"
    }
    package func entryWouldBeRefused(_ count: Int) -> String { "\(count.grouped) 件は拒否される見込み" }
    package var entryNothingAgainst: String { "拒否の見込みなし" }
    package func entryStarted(_ steps: String, customers: String) -> String {
        "実行を開始: \(steps)、\(customers)"
    }
    package func entryUndoStarted(_ what: String) -> String { "元に戻す操作を開始 · \(what)" }
    package func entryUndoFinished(_ what: String) -> String { "元に戻す操作が終了 · \(what)" }
    package func entryUndoStarted(_ change: String, of name: String) -> String {
        "元に戻す操作を開始 (\(change)) · \(name)"
    }
    package func entryUndoFinished(_ change: String, of name: String) -> String {
        "元に戻す操作が終了 (\(change)) · \(name)"
    }
    package var entryPlanResumed: String { "実行を続行" }
    package var entryPlanStopped: String { "実行を停止" }
    package var entryPlanWaits: String { "他者の対応または日付を待って実行を待機" }
    package var entryPlanFinished: String { "実行が終了" }
    package func stepCount(_ count: Int) -> String { "\(count.grouped) ステップ" }
    package func stepsDone(_ done: Int, of total: Int) -> String {
        "\(total.grouped) ステップ中 \(done.grouped) ステップ完了"
    }
    package func entryStep(_ number: Int, state: String) -> String {
        "ステップ \(number.grouped) \(state)"
    }
    package func entryNamedStep(_ number: Int, state: String, task: String) -> String {
        "ステップ \(number.grouped) \(state) · \(task)"
    }
    package func entryAftermath(_ seen: Int, of total: Int) -> String {
        "事後確認: 結果 \(total.grouped) 件中 \(seen.grouped) 件を確認"
    }
    package func entryRepaired(_ bytes: Int) -> String { "修復: 途切れた記録の \(bytes.grouped) バイトを切り捨て" }
    package func entryLost(_ count: Int) -> String { "消失: 末尾の記録 \(count.grouped) 件がありません" }
    package var entryNoteMissing: String { "控え (journal.head) なし: この直前の記録が失われた可能性あり" }
    package func entryNewer(_ release: String) -> String { "新しい版による記録: \(release)" }
    package func writesOfSeveral(_ first: String, count: Int) -> String {
        "操作 \(count.grouped) 件 · \(spacedAfter(first))など"
    }
    package var stepPending: String { "未実行" }
    package var stepUnderway: String { "実行中" }
    package var stepAccepted: String { "受付済み、反映待ち" }
    package var stepConfirmed: String { "確認済み" }
    package var stepConfirmedByOthers: String { "すでにその状態であることを確認" }
    package var stepWaiting: String { "待機中" }
    package func waitingUntil(_ time: String) -> String { "\(time) UTC まで待機" }
    package var stepUnanswered: String { "応答なし" }
    package func ticketInAzurePortal(_ name: String) -> String { "Azure portal で: \(name)" }
    package func ticketWithSupport(_ name: String) -> String { "Microsoft サポートで: \(name)" }
    package func ticketInPartnerCenter(_ name: String) -> String { "パートナー センターで確認: \(name)" }
    package func waitFor(_ name: String) -> String { "終了待ち: \(name)" }
    package func waitForUntil(_ name: String, day: String) -> String { "\(day) まで待機: \(name)" }

    // The certificate of a relationship that has ended.

    package func evidenceUnread(_ consequence: String) -> String { "確認できませんでした: \(consequence)" }
    package var evidenceStillListed: String { "顧客がまだ一覧にあります。" }
    package var evidenceListedNoMore: String { "顧客は一覧にも検索にも表示されなくなりました。" }
    package var evidenceNoSupportContact: String { "顧客の利用可能なサポート連絡先に当社はもう含まれていません。" }
    package func evidenceSupportContacts(_ names: String) -> String { "顧客の利用可能なサポート連絡先: \(names)。" }
    package func evidenceDelegatedAccess(_ access: String) -> String {
        "委任された管理者特権 (DAP): \(access)。"
    }
    package var evidencePurchasesPossible: String { "購入がまだ可能です。" }
    package func evidencePurchaseRefused(_ refusal: String) -> String { "購入は拒否されます: \(refusal)" }
    package func certificateTitle(_ customer: String) -> String {
        "\(spacedAfter(customer))とのリセラー関係の終了証明書"
    }
    package var certificateEndedAt: String { "終了日時 (UTC)" }
    package var certificateEndedBy: String { "終了操作を行ったユーザー" }
    package var certificateHeld: String { "終了前の購入項目" }
    package var certificateNothingHeld: String { "購入項目はありませんでした。" }
    package var certificateAzureSubscriptions: String { "Azure サブスクリプション" }
    package var certificateDone: String { "実行した操作と日時、ユーザー" }
    package var certificateEntry: String { "記録" }
    package var certificateIDs: String { "要求 ID と関連付け ID" }
    package var provenCustomerLeftList: String { "顧客の一覧からこの顧客が削除されました。" }
    package var provenPartnerLeftSupportContacts: String { "顧客の利用可能なサポート連絡先の一覧から当社が削除されました。" }
    package var provenNoDelegatedAdminPrivileges: String { "顧客に対する委任された管理者特権 (DAP) はありません。" }
    package var provenNoPurchases: String { "この顧客向けに購入できなくなりました。" }
    package var certificateConsequences: String { "関係の削除による 4 つの結果とその証拠" }
    package var certificateNotLookedAt: String { "確認していません。ジャーナルに証拠がありません。" }
    package var certificateUnchecked: String {
        "削除後の結果を確認していません。`partnerdeck certificate --check` で確認し、証拠を追加できます。"
    }
    package var certificateRemains: String { "残るもの" }
    package func certificateLeftSuspended(_ count: Int) -> String {
        "サブスクリプション \(count.grouped) 件が一時停止のまま残りました。削除されるまで残りますが、当社はもう再開できません。"
    }
    package func certificateBilled(until day: String) -> String {
        "契約終了 (\(day)) まで請求"
    }
    package var certificateNotBilled: String { "以後の請求なし" }
    package func certificateBilling(_ count: Int, until day: String) -> String {
        "一時停止のまま残ったサブスクリプションのうち、請求が続くもの: \(count.grouped) 件 (最も遅い契約終了: \(day))。"
    }
    package func certificateBillingOpen(_ count: Int) -> String {
        "一時停止のまま残ったサブスクリプションのうち、請求が続くもの: \(count.grouped) 件 (終了日が不明なものを含む)。"
    }
    package var certificateNoneLeft: String { "一時停止のまま残ったサブスクリプションはありません。" }
    package var certificateGDAP: String {
        "詳細な委任された管理者特権 (GDAP) は、関係を削除しても終了しません。GDAP の関係を個別に終了してください。"
    }
    package var certificateRoleAssignments: String {
        "顧客の Azure サブスクリプションのロール割り当ては残るため、顧客が削除する必要があります。"
    }
    package var certificateInvoices: String {
        "使用した期間の請求書、新しいコマースの契約期間の料金、早期終了の手数料は、引き続き支払いが必要です。"
    }
    package var certificateWayBack: String { "元に戻すには" }
    package var certificateRequestAgain: String {
        "関係の削除は元に戻せません。新しいリセラー関係を依頼でき、顧客のグローバル管理者が承認すると始まります。以前の購入項目が元に戻る保証はありません。依頼:"
    }
    package var certificateProof: String { "この証明書の根拠" }
    package var certificateEntries: String { "ジャーナルの記録" }
    package var certificateHash: String { "最後の記録のハッシュ (SHA-256)" }
    package var certificateVerify: String { "ジャーナルが記録時のままであることを確認します:" }
    package var certificateMakeAgain: String { "ジャーナルから証明書をもう一度作成します。内容は同じになります:" }
}
