extension Japanese: AccessPageWording {
    package var accessTitle: String { "GDAP" }
    package var accessListTitle: String { "管理者アクセス" }
    package var adminRelationshipColumn: String { "管理者関係" }
    package var accessEndsLabel: String { "終了日" }
    package var accessExtendsLabel: String { "自動延長" }
    package var accessActivatedLabel: String { "有効化日" }
    package var indirectProviderLabel: String { "間接プロバイダー" }
    package func extendsInColumn(_ days: Int) -> String { "+\(days.grouped) 日" }
    package func extendsBy(_ days: Int) -> String { "終了するまで \(days.grouped) 日ずつ" }
    package func termExtends(_ day: String, left: String) -> String { "自動延長 \(day)、\(left)" }
    package var present: String { "あり" }
    package var absent: String { "なし" }
    package func accessEnd(_ day: String, extendedBy days: Int) -> String {
        "\(day) (終了しないかぎり \(days.grouped) 日ずつ自動延長)"
    }
    package var accessPendingLabel: String { "有効化前" }
    package var globalAdministratorColumn: String { "グローバル管理者" }
    package var dapLabel: String { "DAP" }
    package var accessFoundColumn: String { "一致" }
    package var accessNone: String { "この顧客との管理者関係 (GDAP) はありません。" }
    package var accessNotReadYet: String { "管理者関係 (GDAP) はまだ読み込まれていません。" }
    package func accessUnread(_ count: Int) -> String {
        "読み取れない管理者関係がほかに \(count.grouped) 件あります。"
    }
    package var accessStillDAP: String { "DAP もまだ付与されています。アカウント\(key(.account)) を確認してください。" }
    package var accessSearchPrompt: String { "名前、ドメイン、ロール、管理者関係で検索" }
    package func accessSearchPrompt(examples: String) -> String {
        "\(accessSearchPrompt) (例: \(examples))"
    }
    package func accessEndingSoon(_ count: Int) -> String { "30 日以内に終了 \(count.grouped) 社" }
    package func accessCustomersWithout(_ count: Int) -> String { "GDAP なし \(count.grouped) 社" }
    package func accessCustomersWithDAP(_ count: Int, unknown: Int) -> String {
        "DAP あり \(count.grouped) 社\(unknown > 0 ? " (不明 \(unknown.grouped) 社)" : "")"
    }
    package func accessAsOf(_ time: String) -> String { "管理者関係は \(time) UTC 時点です。" }

    package var endAccessKey: String { "GDAP の終了" }
    package var accessListKey: String { "管理者アクセス" }
    package var endAccessSynonyms: String { "GDAP 解除 削除 取り消し 管理者 関係 ロール 権限" }
    package var accessSynonyms: String { "GDAP 詳細な委任された管理者特権 関係 ロール 権限" }
    package var accessListSynonyms: String { "GDAP DAP 詳細な委任された管理者特権 関係 ロール 期限 なし 全顧客" }
    package var accessEndsAlready: String { "終了は要求済みです。" }
    package var accessHasEnded: String { "すでに終了しています。" }

    package var endAccessKeys: String { "一致したら Enter で終了 · Esc キャンセル" }
    package func typeRelationshipName(_ name: String) -> String {
        "続行するには、関係の名前を入力してください: \(name)"
    }
    package func typeRelationshipID(_ id: String) -> String {
        "名前を入力できないか、同じ名前がほかにあります。続行するには、ID の末尾を入力してください: \(id)"
    }
    package var relationshipNameDiffers: String { "関係の名前と一致しません。何も変更していません。" }
    package var relationshipIDDiffers: String { "ID の末尾と一致しません。何も変更していません。" }
    package var newAccessIsAsked: String { "再びアクセスするには、新しい関係を依頼し、顧客が承認する必要があります。" }

    package var radarKindAccessEnds: String { "GDAP の終了" }
    package var radarWordAccessEnds: String { "GDAP" }
    package var radarAdviceAccessEnds: String {
        "自動延長されません。アクセスが引き続き必要なら、それまでにパートナー センターで新しい管理者関係を依頼してください。"
    }
    package func radarAccessEnds(_ customer: String, name: String) -> String {
        "\(customer): 管理者関係 (GDAP) \(spacedAfter(name))が終了します"
    }

    package func taskAdminRequest(_ name: String) -> String { "承認待ちの GDAP の依頼: \(name)" }
    package var ticketReasonAdminRequest: String {
        "理由: 顧客がこの GDAP の依頼をこれから承認する可能性があり、承認されると再びアクセス権が生じます。依頼を削除するか、90 日後に失効するまで待ってください。"
    }
    package func planAccessUnknown(_ count: Int) -> String {
        "\(count.grouped) 社の GDAP が不明のため、残る可能性あり"
    }
    package var certificateAccess: String { "管理者アクセス (GDAP)" }
    package var certificateAccessNone: String { "管理者関係はありませんでした。" }
    package var certificateAccessNotSeen: String { "管理者関係がまだアクセス権を与えるかどうかは確認できませんでした。" }
    package func evidenceAccessEnded(_ count: Int) -> String {
        "管理者関係 (GDAP) \(count.grouped) 件が終了しました。"
    }
    package func evidenceAccessLeft(_ count: Int) -> String {
        "管理者関係 (GDAP) \(count.grouped) 件がまだアクセス権を与えています。"
    }

    package var gdapHelp: String { "すべての顧客または 1 社の管理者関係 (GDAP) を一覧表示するか、1 件を終了します。" }
    package var gdapFilterHelp: String {
        "--filter の gdap (ここでは status とも入力可) と access、および管理者関係やロールの名前に含まれる語は管理者関係を、それ以外の条件は顧客を絞り込みます。gdap:none では、アクセス権のない顧客をステータス none で一覧表示します。"
    }
    package var oneCustomerArgument: String {
        "顧客の Microsoft ID、ドメイン、または名前。省略するとすべての顧客。"
    }
    package var gdapWithinOption: String {
        "30d など、指定した期間内に終了し、自動延長されない関係のみ。"
    }
    package var gdapEndOption: String { "ID または名前で指定した、顧客の管理者関係を終了します。" }
    package var gdapConfirmOption: String {
        "終了を確認する関係の名前。入力できる名前がない場合は ID の末尾。"
    }
    package var gdapEndNeedsCustomer: String { "--end には、どの顧客の関係かを指定してください。" }
    package func gdapEndExcludes(_ option: String) -> String {
        "--end と \(spacedAfter(option))は同時に指定できません。"
    }
    package func gdapNeedsEnd(_ option: String) -> String {
        "\(spacedAfter(option))には --end が必要です。"
    }
    package func questionEndAccess(_ word: String, name: String, customer: String) -> String {
        "\(spacedAfter(customer))との管理者関係 \(spacedAfter(name))を終了するには、\(spacedAfter(word))を入力してください:"
    }
    package func noSuchAdminRelationship(_ text: String) -> String {
        "この顧客に管理者関係「\(text)」はありません。"
    }
    package func ambiguousAdminRelationship(_ text: String) -> String {
        "「\(text)」に当てはまる管理者関係が複数あります:"
    }
    package func accessEndedAlready(_ name: String, status: String) -> String {
        "何も変更していません: \(name) (\(status))"
    }
    package var noAdminRelationships: String { "管理者関係はありません。" }
}

extension Japanese: AdminRoleWording {
    package var roleGlobalAdministrator: String { "グローバル管理者" }
    package var roleGlobalReader: String { "グローバル閲覧者" }
    package var roleDirectoryReaders: String { "ディレクトリ閲覧者" }
    package var roleDirectoryWriters: String { "ディレクトリ ライター" }
    package var roleUserAdministrator: String { "ユーザー管理者" }
    package var roleLicenseAdministrator: String { "ライセンス管理者" }
    package var roleServiceSupportAdministrator: String { "サービス サポート管理者" }
    package var roleHelpdeskAdministrator: String { "ヘルプデスク管理者" }
    package var roleExchangeAdministrator: String { "Exchange 管理者" }
    package var roleTeamsAdministrator: String { "Teams 管理者" }
    package var roleIntuneAdministrator: String { "Intune 管理者" }
    package var roleDynamicsAdministrator: String { "Dynamics 365 管理者" }
    package var rolePrivilegedAuthenticationAdministrator: String { "特権認証管理者" }
    package var rolePrivilegedRoleAdministrator: String { "特権ロール管理者" }
    package var roleEnding: String { "管理者" }
}
