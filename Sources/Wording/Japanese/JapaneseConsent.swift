extension Japanese: ConsentWording {
    package var gdapOption: String {
        "Microsoft Graph で管理者関係 (GDAP) を表示し終了するアクセス許可も要求します。"
    }
    package var gdapReadOption: String { "--gdap と併用し、表示のアクセス許可だけを要求します。" }
    package var graphOption: String { "Microsoft Graph の別のアドレス。" }
    package var gdapReadAlone: String { "--read は --gdap と併用します。--gdap を加えるか、--read を外してください。" }
    package func graphNotThere(_ address: String, option: String) -> String {
        "\(address) は Microsoft Graph ではないか、接続できません。\(option) を確認してください。プロファイルは保存していません。"
    }
    package func consentAsked(_ permission: String) -> String {
        "Microsoft Graph には別の同意が必要です。同じアカウントでもう一度サインインし、\(permission) に同意してください。テナントの管理者の同意が必要な場合があります。"
    }
    package var consentByAnother: String {
        "パートナー センターにサインインしたアカウントとは別のアカウントで、Microsoft Graph に同意しました。何も保存していません。同じアカウントを選んで、もう一度お試しください。"
    }
    package var gdapSeenAndEnded: String { "管理者関係 (GDAP) を表示し、終了できます。" }
    package var gdapSeen: String { "管理者関係 (GDAP) を表示できますが、終了はできません。" }
    package func gdapMissing(_ command: String) -> String {
        "このサインインでは管理者関係 (GDAP) を表示できません。ほかの機能はすべて使えます。アクセス許可は `\(command)` で要求します。テナントの管理者の同意が必要な場合があります。"
    }
    package func consentNotGiven(_ permission: String) -> String {
        "先に、テナントの管理者が Microsoft Graph の \(permission) に同意する必要があります。その後、`\(consentCommand)` をもう一度実行してください。"
    }
    package func gdapUnseen(_ reason: String) -> String {
        "管理者関係 (GDAP) を現在表示できません。ほかの機能はすべて使えます。\(reason)"
    }
    package var doctorGDAP: String { "GDAP" }
    package var doctorGDAPUntold: String {
        "このコンピューターには、管理者関係 (GDAP) の利用に同意した記録がありません。"
    }
    package func doctorGDAPRefused(_ standing: String, reason: String) -> String {
        "\(standing)ただし、最後に読み込もうとしたときは読み取れませんでした。\(reason)"
    }
    package var doctorGDAPAsk: String {
        "`\(signInCheckCommand)` で Microsoft Graph に確認し、`\(consentCommand)` でアクセス許可を要求してください。"
    }
}
