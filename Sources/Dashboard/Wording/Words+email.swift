import Domain

extension Words {
    /// The text around the link that asks for a relationship. It may be edited; the link must stay
    /// ("request-a-relationship").
    package func email(_ request: RelationshipRequest, from identity: Identity) -> String {
        let privileges =
            request.includesDelegatedAccess
            ? say(
                Texts(
                    "By accepting you also give us delegated admin privileges, so that we can manage your subscriptions and users for you.",
                    "수락하시면 구독과 사용자를 대신 관리할 수 있도록 당사에 위임된 관리자 권한도 부여됩니다.",
                    "承諾いただくと、サブスクリプションとユーザーを代わりに管理できるよう、代理管理特権も当社に付与されます。"))
            : say(
                Texts(
                    "Accepting gives us no admin privileges in your organisation.",
                    "수락하셔도 당사에 관리자 권한은 부여되지 않습니다.", "承諾いただいても、当社に管理者特権は付与されません。"))
        return say(
            Texts(
                """
                Hello,

                %1 would like to be your reseller for Microsoft services. A Global admin of your organisation can accept by opening this link:

                %2

                %3

                Kind regards
                %1
                """,
                """
                안녕하세요.

                %1에서 Microsoft 서비스의 재판매인이 되고자 합니다. 귀사의 전역 관리자가 아래 링크를 열어 수락하실 수 있습니다.

                %2

                %3

                감사합니다.
                %1
                """,
                """
                お世話になっております。

                %1 は Microsoft サービスのリセラーとして貴社をご支援したいと考えております。貴社のグローバル管理者が次のリンクを開いて承諾できます。

                %2

                %3

                よろしくお願いいたします。
                %1
                """), identity.partnerName, request.url, privileges)
    }
}
