import Domain

extension Words {
    /// The text around the link that asks for a relationship. It may be edited; the link must stay
    /// ("request-a-relationship").
    package func email(_ request: RelationshipRequest, from identity: Identity) -> String {
        let privileges =
            request.includesDelegatedAccess
            ? say(
                Texts(
                    "The link also asks for delegated admin privileges. Microsoft has granted none to new relationships since October 2023, so accepting gives us none. Where we are to manage something for you, we will ask for granular privileges (GDAP) separately.",
                    "이 링크는 위임된 관리자 권한도 함께 요청하지만, Microsoft는 2023년 10월부터 새 관계에 이 권한을 주지 않으므로 수락하셔도 부여되지 않습니다. 관리 업무가 필요하면 세분화된 권한(GDAP)을 따로 요청드리겠습니다.",
                    "このリンクは代理管理特権も要求しますが、Microsoft は 2023 年 10 月以降、新しい関係にこの特権を付与していないため、ご承諾いただいても付与されません。管理業務が必要な場合は、きめ細かい権限 (GDAP) を別途お願いいたします。"
                ))
            : say(
                Texts(
                    "Accepting gives us no admin privileges in your organisation.",
                    "수락하셔도 당사에 관리자 권한은 부여되지 않습니다.", "承諾いただいても、当社に管理者特権は付与されません。"))
        let told = [request.partnerName ?? "", identity.partnerName].first { !$0.isEmpty }
        // Whoever sends it puts the name in: the profile's is nobody a customer knows.
        let name = told ?? say(Texts("[company name]", "[회사명]", "[会社名]"))
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

                %1에서 Microsoft 서비스의 재판매인이 되고자 합니다. 귀사의 전역 관리자께서 아래 링크를 열어 수락해 주시기 바랍니다.

                %2

                %3

                감사합니다.
                %1
                """,
                """
                お世話になっております。

                %1 は Microsoft サービスのリセラーとして貴社をご支援したいと考えております。貴社のグローバル管理者の方に次のリンクを開いていただき、ご承諾くださいますようお願いいたします。

                %2

                %3

                よろしくお願いいたします。
                %1
                """), name, request.url, privileges)
    }
}
