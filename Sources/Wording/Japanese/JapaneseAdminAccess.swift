extension Japanese: AdminAccessWording {
    package var adminRelationshipLabel: String { "管理者関係 (GDAP)" }
    package var adminRolesLabel: String { "ロール" }
    package var statusDrafted: String { "下書き" }
    package var statusApprovalPending: String { "承認待ち" }
    package var statusApproved: String { "承認済み" }
    package var statusActivating: String { "有効化中" }
    package var statusExpiring: String { "期限切れ処理中" }
    package var statusTerminationRequested: String { "終了の要求済み" }
    package var statusTerminating: String { "終了処理中" }
    package var statusTerminated: String { "終了" }
    package var endAccessTitle: String { "この管理者関係を終了しますか?" }
    package func endAccessManyTitle(_ count: Int) -> String { "管理者関係 \(count.grouped) 件を終了しますか?" }
    package var operationEndAdminAccess: String { "GDAP の終了" }
    package func writeEndAdminAccess(_ name: String) -> String {
        "管理者関係 (GDAP) の終了: \(name)"
    }
    package func taskEndAdminAccess(_ name: String) -> String { "GDAP の終了: \(name)" }
    package func accessEnding(_ name: String) -> String { "管理者関係の終了を要求しました: \(name)" }
    package func accessEnded(_ name: String) -> String { "管理者関係が終了しました: \(name)" }
    package func accessEndedOf(_ count: Int, _ total: Int) -> String {
        "管理者関係 \(total.grouped) 件中 \(count.grouped) 件を終了しました"
    }
    package func adminAccessEnds(_ count: Int) -> String {
        "管理者関係 (GDAP) \(count.grouped) 件の終了 (元に戻せません)"
    }
    package var purposeAdminAccess: String { "管理者関係の終了" }
    package func bringsAdminAccessEnds(_ roles: Int) -> String {
        "当社の管理者は、顧客のテナントでロールを \(things(roles))失います。"
    }
    package var bringsBothSidesTold: String { "Microsoft から双方にメールで通知されます。" }
    package var bringsAzureRolesStay: String { "Azure のロール割り当ては残ります。" }
    package func costRolesEnd(_ count: Int) -> String { "ロール \(things(count))終了" }
    package func refusedAdminRelationship(_ status: String) -> String {
        "終了できるのはアクティブな管理者関係のみです。現在の状態: \(status)。"
    }
    package var adviceAdminRelationshipAccepted: String {
        "まだアクセス権はありません。アクティブになると終了できます。"
    }
    package var adviceAdminRelationship: String {
        "顧客が承認するまではアクセス権がありません。下書きはパートナー センターで削除できます。"
    }
    package var troubleConsentMissing: String {
        "partnerdeck による Microsoft Graph の管理者関係 (GDAP) の使用への同意がまだありません。"
    }
    package var adviceConsentMissing: String {
        "\(consentCommand) でサインインしてください。パートナー テナントの管理者による DelegatedAdminRelationship.ReadWrite.All への同意が必要な場合があります。"
    }
    package var adminAccessDenied: String { "Microsoft Graph がアクセスを拒否しました。" }
    package var adminAccessUnreachable: String { "Microsoft Graph に接続できません。" }
    package var adminAccessUnreadable: String { "Microsoft Graph の応答に読み取れない部分があります。" }
    package var adminAccessNotOffered: String { "このプロファイルには Microsoft Graph がありません。" }
    package var unreadableNoAdminRelationships: String { "管理者関係の一覧がない" }
    package var unreadableOtherAdminRelationship: String { "別の管理者関係" }
    package func warningAdminAccessLeft(_ count: Int) -> String {
        "管理者関係 (GDAP) \(count.grouped) 件がまだアクセス権を与えており、関係を削除しても終了しない可能性があります。"
    }
    package func warningAdminAccessEnding(_ count: Int) -> String {
        "管理者関係 (GDAP) \(count.grouped) 件が終了処理中です。終了するまではアクセス権が残ります。"
    }
    package func warningAdminAccessComing(_ count: Int) -> String {
        "顧客が承認済みの管理者関係 (GDAP) \(count.grouped) 件が、まもなく有効になります。"
    }
    package func warningAdminRequestOpen(_ count: Int) -> String {
        "要求済みの管理者関係 (GDAP) \(count.grouped) 件を、顧客がこれから承認する可能性があります。"
    }
    package func warningAdminAccessUnknown(_ reason: String) -> String {
        "管理者関係 (GDAP) を確認できませんでした。\(reason)"
    }
}
