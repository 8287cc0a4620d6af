extension Japanese: DialogWording {
    package func refusedTitle(by service: String) -> String {
        "\(spacedAfter(service))は実行しませんでした"
    }
    package var nothingDoneTitle: String { "何も実行しませんでした" }
    package var acceptedTitle: String { "受付済み、反映待ち" }
    package var outcomeUnknownTitle: String { "結果不明" }
    package var cannotBeUndone: String { "元に戻せません" }
    package var effectsHeading: String { "影響" }
    package var removalEffectsHeading: String { "削除の結果" }
    package var invoicesStayDue: String { "請求書と新しいコマースの契約期間の料金は、引き続き支払いが必要です。" }
    package var accessStaysGranted: String { "GDAP と Azure のロール割り当ては、関係を削除しても終了しません。別途終了してください。" }
    package func readToEndKeys(_ lines: Int) -> String {
        "↓ 最後まで (あと \(lines.grouped) 行) 読んでから y · n, Esc いいえ"
    }
    package func typeDomain(_ domain: String) -> String { "続行するには、顧客のドメインを入力してください: \(domain)" }
    package func typeMicrosoftID(_ id: String) -> String {
        "入力できるドメインがありません。続行するには、顧客の Microsoft ID を入力してください: \(id)"
    }
    package var yesNoKeys: String { "y はい · n, Esc いいえ" }
    package var removalKeys: String { "一致したら Enter で削除 · Esc キャンセル" }
    package var closeKeys: String { "Enter, Esc 閉じる" }
    package var relationshipRemovedTitle: String { "リセラー関係を削除しました" }
    package var howToRequestAgain: String { "顧客の一覧で \(keys[.request]) を押すと新しい関係を依頼できます。" }
    package var messageTitle: String { "お知らせ" }
    package var acceptanceWithPrivileges: String {
        "ここでは委任された管理者特権を新たに付与しますが、Microsoft は 2023 年 10 月以降付与していません。"
    }
    package var acceptanceWithoutPrivileges: String { "委任された管理者特権は付与しません。" }
    package var acceptanceInProduction: String { "本番では顧客のグローバル管理者がリンクを開いて承認します。" }
    package var changedSinceAsked: String { "まだ送信していません。実行の確定を求めた後に次の内容が変わりました" }
    package var copyIDsKeys: String { "y ID をコピー · Enter, Esc 閉じる" }
    package var certificateKeys: String { "w 証明書を保存 · Enter, Esc 閉じる" }
    package var whatToDoHeading: String { "対処" }
    package var statusChoiceHeading: String { "状態 (\(keys[.open]) で選択)" }
    package var messagesTitle: String { "お知らせの履歴" }
    package var noMessages: String { "お知らせはまだありません。" }
    package func messagesDropped(_ count: Int) -> String {
        "以前のお知らせ \(count.grouped) 件は残っていません。"
    }
    package var copyTitle: String { "コピー" }
    package var shownRowLabel: String { "表示中の列 (タブ区切り)" }
    package var wholeRowLabel: String { "行全体 (タブ区切り)" }

    // What guards against a mistake: lookalikes, what is held back, read-only.

    package func mistakenFor(_ customer: String, domain: String, id: String, resemblance: String)
        -> String
    {
        "紛らわしい顧客: \(customer) (\(domain)、\(id)): \(resemblance)"
    }
    package func alsoHeld(_ items: String, target: String, resemblance: String) -> String {
        "同じ顧客に\(spaced(target))と紛らわしい項目があります (\(resemblance)): \(items)"
    }
    package func alsoHeldOfThatName(_ items: String) -> String {
        "同じ顧客に同名の項目があります: \(items)"
    }
    package var lookalikesNotRead: String { "紛らわしい名前を確認できませんでした。対象をよく確認してください。" }
    package func held(_ seconds: Int, act: String) -> String {
        "\(seconds.grouped) 秒後に送信 · \(act)。\(keys[.takeBack]) か Esc で撤回できます。"
    }
    package var heldTakenBack: String { "撤回しました。何も送信していません。" }
    package var heldFirst: String {
        "先に待機中の変更を \(keys[.takeBack]) か Esc で撤回するか、お待ちください。"
    }
    package func heldTargetChanged(_ name: String) -> String { "何も送信していません。実行の確定後に変わりました: \(name)" }
    package func heldCustomerGone(_ customer: String) -> String {
        "何も送信していません。\(spacedAfter(customer))はもう顧客ではありません。"
    }
    package func heldNotSent(_ reason: String) -> String { "何も送信していません。\(reason)" }
    package var readOnlyByProfile: String { "プロファイルが読み取り専用です。変更するには別のプロファイルを使ってください。" }
    package var readOnlyByOption: String { "--readonly で起動しています。" }
    package var readOnlyByStore: String { "ストアのファイルまたはフォルダーに書き込めません。" }
    package var readOnlyOn: String { "読み取り専用です。\(keys[.readOnly]) を押し、y で再び許可するまで変更できません。" }
    package var readOnlyOff: String { "再び変更できるようになりました。" }
    package var unlockTitle: String { "変更を再び許可しますか?" }
    package var unlockText: String { "\(keys[.readOnly]) で読み取り専用にした状態です。許可すると、変更のキーが再び使えます。" }
    package var unlockKeys: String { "y 許可 · n, Esc いいえ" }
    package var resemblanceSameName: String { "同じ名前" }
    package var resemblanceLetter: String { "1 文字だけ異なる" }
    package var resemblanceSwapped: String { "2 文字が入れ替わっている" }
    package var resemblanceLegalForm: String { "同じ名前で法人格が異なる" }
    package var resemblanceWordOrder: String { "同じ語で順序が異なる" }
    package var resemblanceDomain: String { "ドメインがほぼ同じに見える" }
    package var resemblanceLetterCase: String { "大文字と小文字だけ異なる" }
    package var resemblanceLetterWidth: String { "全角と半角だけ異なる" }
    package var resemblanceScript: String { "見た目が同じ別の文字体系の文字を含む" }

    // The request for a relationship, its removal, and what can be seen of it afterwards.

    package var emailDelegatedAccess: String {
        "このリンクは委任された管理者特権も要求しますが、Microsoft は 2023 年 10 月以降、新しい関係にこの特権を付与していないため、ご承認いただいても付与されません。当社による管理業務が必要な場合は、詳細な委任された管理者特権 (GDAP) を別途お願いいたします。"
    }
    package var emailNoPrivileges: String { "ご承認いただいても、当社に管理者特権は付与されません。" }
    package var emailCompanyName: String { "[会社名]" }
    package func requestEmail(_ partner: String, link: String, privileges: String) -> String {
        """
        お世話になっております。

        \(partner) は Microsoft サービスのリセラーとして貴社をご支援したいと考えております。貴社のグローバル管理者の方に次のリンクを開いていただき、ご承認くださいますようお願いいたします。

        \(link)

        \(privileges)

        よろしくお願いいたします。
        \(partner)
        """
    }
    package var removalCustomerLeavesList: String { "顧客の一覧からこの顧客が削除されます。" }
    package var removalPartnerLeavesSupportContacts: String { "顧客の利用可能なサポート連絡先の一覧から当社が削除されます。" }
    package var removalDelegatedAdminPrivilegesUnknown: String {
        "顧客に対する委任された管理者特権 (DAP) があれば削除されます。有無は確認できません。"
    }
    package var removalDelegatedAdminPrivilegesEnd: String { "顧客に対する委任された管理者特権が削除されます。" }
    package var removalFuturePurchasesPrevented: String { "今後、この顧客向けに購入できません。" }
    package func warningNewCommerceSuspended(_ count: Int) -> String {
        "新しいコマースのサブスクリプション \(count.grouped) 件が解約ではなく一時停止中です。Microsoft の現行の規則により拒否される場合があります。"
    }
    package func warningLeftSuspended(_ count: Int) -> String {
        "一時停止中のサブスクリプション \(count.grouped) 件は削除されるまで一時停止のまま残り、当社は再開できなくなります。"
    }
}
