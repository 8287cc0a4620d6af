import Domain

extension Words {
    /// What is wrong on the way to the service, or with it.
    func reason(of trouble: ServiceTrouble) -> String {
        switch trouble {
        case .signInMissing:
            say(
                Texts(
                    "Nobody is signed in on this profile.", "이 프로필에 로그인한 사용자가 없습니다.",
                    "このプロファイルにはだれもサインインしていません。"))
        case .signInExpired:
            say(
                Texts(
                    "The sign-in has expired or was revoked.", "로그인이 만료되었거나 취소되었습니다.",
                    "サインインの有効期限が切れたか、取り消されました。"))
        case .multiFactorRequired:
            say(
                Texts(
                    "Partner Center wants a sign-in with multi-factor authentication (MFA).",
                    "파트너 센터는 다단계 인증(MFA)을 거친 로그인을 요구합니다.",
                    "パートナー センターは多要素認証 (MFA) によるサインインを求めています。"))
        case .conditionalAccess:
            say(
                Texts(
                    "A Conditional Access policy of your organization blocks this.",
                    "조직의 조건부 액세스 정책에 의해 차단되었습니다.",
                    "組織の条件付きアクセス ポリシーによりブロックされました。"))
        case .wrongAudience:
            say(
                Texts(
                    "The access token is meant for another service.",
                    "액세스 토큰이 다른 서비스용으로 발급되었습니다.", "アクセス トークンが別のサービス向けに発行されています。"))
        case .appOnlyToken:
            say(
                Texts(
                    "This takes a signed-in user; an application alone may not do it.",
                    "로그인한 사용자가 필요합니다. 애플리케이션만으로는 실행할 수 없습니다.",
                    "サインインしたユーザーが必要です。アプリケーションだけでは実行できません。"))
        case .accessDenied:
            say(
                Texts(
                    "Partner Center denies access.", "파트너 센터가 액세스를 거부했습니다.",
                    "パートナー センターがアクセスを拒否しました。"))
        case .agreementMissing:
            say(
                Texts(
                    "An agreement has not been accepted yet.", "아직 동의하지 않은 계약이 있습니다.",
                    "まだ同意されていない契約があります。"))
        case .customerUnderReview:
            say(
                Texts(
                    "Microsoft is reviewing this customer, or did not approve it.",
                    "Microsoft가 이 고객을 검토 중이거나 승인하지 않았습니다.",
                    "この顧客は Microsoft の審査中か、承認されていません。"))
        case .throttled(let until):
            if let until {
                say(
                    Texts(
                        "Too many requests; Partner Center asks to wait until %1 (UTC).",
                        "요청이 너무 많아 %1(UTC)까지 기다려야 합니다.",
                        "要求が多すぎるため、%1 (UTC) まで待つ必要があります。"), until.minute)
            } else {
                say(
                    Texts(
                        "Too many requests; Partner Center asks to wait.",
                        "요청이 너무 많아 잠시 기다려야 합니다.",
                        "要求が多すぎるため、しばらく待つ必要があります。"))
            }
        case .pendingOperation:
            say(
                Texts(
                    "Another change to it is not finished yet.", "이 항목에 대한 다른 변경이 아직 끝나지 않았습니다.",
                    "この項目に対する別の変更がまだ終わっていません。"))
        case .redirected(let host?):
            say(
                Texts(
                    "The answer was a redirect to %1, which is not followed: the sign-in would go there.",
                    "%1(으)로 리디렉션하는 응답입니다. 로그인 정보가 그곳으로 전송되므로 따르지 않습니다.",
                    "%1 へのリダイレクトが返されました。サインイン情報がそちらに渡るため、たどりません。"), host)
        case .redirected(nil):
            say(
                Texts(
                    "The answer was a redirect, which is not followed: the sign-in would go elsewhere.",
                    "리디렉션 응답입니다. 로그인 정보가 다른 곳으로 전송되므로 따르지 않습니다.",
                    "リダイレクトが返されました。サインイン情報が別の場所に渡るため、たどりません。"))
        case .rejected:
            say(Texts("Partner Center said no.", "파트너 센터가 거부했습니다.", "パートナー センターが拒否しました。"))
        case .failed:
            say(
                Texts(
                    "An error occurred in Partner Center.", "파트너 센터에 오류가 발생했습니다.",
                    "パートナー センターでエラーが発生しました。"))
        case .unreadable(let detail):
            say(
                Texts(
                    "Partner Center's answer could not be read: %1.",
                    "파트너 센터의 응답을 읽을 수 없습니다(%1).",
                    "パートナー センターの応答を読み取れません (%1)。"),
                UnreadableAnswer(rawValue: detail).map { say($0.texts) } ?? detail)
        case .answerLost:
            say(
                Texts(
                    "It was sent, but no answer came: nobody can tell yet whether it was done.",
                    "요청은 보냈지만 응답을 받지 못해 처리 여부를 아직 알 수 없습니다.",
                    "送信しましたが応答がなく、実行されたかどうかまだ分かりません。"))
        case .notShownYet:
            say(
                Texts(
                    "It was accepted, but Partner Center does not show it yet.",
                    "요청은 수락되었지만 파트너 센터에 아직 반영되지 않았습니다.",
                    "受け付けられましたが、パートナー センターにまだ反映されていません。"))
        case .stopped:
            say(Texts("Stopped before it was sent.", "보내기 전에 중지했습니다.", "送信前に中止しました。"))
        case .cutOff:
            say(
                Texts(
                    "partnerdeck ended before the answer came; looking it up showed that nothing was done.",
                    "응답을 받기 전에 partnerdeck이 종료되었습니다. 조회 결과 처리되지 않았습니다.",
                    "応答の前に partnerdeck が終了しました。照会の結果、実行されていません。"))
        }
    }

    /// What can be done about it.
    func advice(for trouble: ServiceTrouble) -> String {
        switch trouble {
        case .signInMissing, .signInExpired:
            say(
                Texts(
                    "Run `partnerdeck sign-in`.", "`partnerdeck sign-in`을 실행하세요.",
                    "`partnerdeck sign-in` を実行してください。"))
        case .multiFactorRequired:
            say(
                Texts(
                    "Run `partnerdeck sign-in` again, with MFA: a sign-in from before without it does not count.",
                    "`partnerdeck sign-in`을 다시 실행하고 MFA를 완료하세요. MFA 없이 한 이전 로그인은 쓸 수 없습니다.",
                    "`partnerdeck sign-in` をもう一度実行し、MFA を完了してください。MFA なしの以前のサインインは使えません。"))
        case .redirected:
            say(
                Texts(
                    "Check the profile's base address, and whether the network wants a sign-in of its own.",
                    "프로필의 기본 주소와, 네트워크가 별도의 로그인을 요구하는지 확인하세요.",
                    "プロファイルのベース アドレスと、ネットワークが独自のサインインを求めていないかを確認してください。"))
        case .conditionalAccess:
            say(
                Texts(
                    "Sign in from a device and place the policy allows, or ask your administrator.",
                    "정책에서 허용하는 디바이스와 위치에서 로그인하거나 관리자에게 문의하세요.",
                    "ポリシーで許可されたデバイスと場所からサインインするか、管理者に問い合わせてください。"))
        case .wrongAudience:
            say(
                Texts(
                    "Check authority and base address of the profile, then run `partnerdeck sign-in`.",
                    "프로필의 authority와 기본 주소를 확인한 뒤 `partnerdeck sign-in`을 실행하세요.",
                    "プロファイルの authority とベース アドレスを確認し、`partnerdeck sign-in` を実行してください。"))
        case .appOnlyToken:
            say(
                Texts(
                    "Run `partnerdeck sign-in` without a client secret.",
                    "클라이언트 암호 없이 `partnerdeck sign-in`을 실행하세요.",
                    "クライアント シークレットなしで `partnerdeck sign-in` を実行してください。"))
        case .accessDenied:
            say(
                Texts(
                    "Check your roles in Partner Center.", "파트너 센터에서 내 역할을 확인하세요.",
                    "パートナー センターで自分のロールを確認してください。"))
        case .agreementMissing:
            say(
                Texts(
                    "Accept it in Partner Center, or have the customer confirm it.",
                    "파트너 센터에서 동의하거나 고객의 확인을 받으세요.",
                    "パートナー センターで同意するか、顧客に確認してもらってください。"))
        case .customerUnderReview:
            say(
                Texts(
                    "Wait for the review, or ask Microsoft support.",
                    "검토가 끝날 때까지 기다리거나 Microsoft 지원에 문의하세요.",
                    "審査が終わるのを待つか、Microsoft サポートに問い合わせてください。"))
        case .throttled, .failed, .unreadable, .pendingOperation:
            say(Texts("Try again later.", "잠시 후 다시 시도하세요.", "しばらくしてからやり直してください。"))
        case .answerLost:
            say(
                Texts(
                    "Look again before you repeat it.", "다시 시도하기 전에 상태를 확인하세요.",
                    "やり直す前に状態を確認してください。"))
        case .notShownYet:
            say(
                Texts(
                    "Do not repeat it; look again in a few minutes.", "다시 시도하지 말고 몇 분 뒤에 확인하세요.",
                    "やり直さずに、数分後に確認してください。"))
        case .rejected, .stopped, .cutOff:
            ""
        }
    }

    /// Why there was no connection, or no answer over it.
    package func connection(_ trouble: ConnectionTrouble) -> String {
        switch trouble {
        case .refused:
            say(Texts("connection refused", "연결이 거부됨", "接続が拒否されました"))
        case .timedOut: say(Texts("timed out", "시간 초과", "タイムアウト"))
        case .closed:
            say(
                Texts(
                    "the connection was closed before an answer", "응답 전에 연결이 끊어짐",
                    "応答の前に接続が切断されました"))
        case .noNetwork:
            say(Texts("there is no network to it", "네트워크에 연결되어 있지 않음", "ネットワークに接続されていません"))
        case .certificateNotAccepted:
            say(
                Texts(
                    "the TLS certificate was not accepted", "TLS 인증서를 신뢰할 수 없음",
                    "TLS 証明書を信頼できません"))
        case .noTLS:
            say(
                Texts(
                    "no TLS connection could be made", "TLS 연결을 맺을 수 없음", "TLS 接続を確立できません"))
        case .nameNotFound(let host):
            say(
                Texts(
                    "the name %1 was not found", "%1 이름을 찾을 수 없음", "名前 %1 が見つかりません"), host)
        case .notHTTP:
            say(
                Texts(
                    "what answered does not speak HTTP", "HTTP가 아닌 응답을 받음", "HTTP ではない応答を受け取りました"))
        case .answerTooLarge(let bytes):
            say(
                Texts(
                    "the answer is larger than %1 bytes", "응답이 %1바이트보다 큼",
                    "応答が %1 バイトを超えています"), bytes)
        case .tookLonger(let seconds):
            say(
                Texts(
                    "no answer within %1 seconds", "%1초 안에 응답이 없음", "%1 秒以内に応答がありませんでした"),
                seconds)
        case .proxyWantsPassword:
            say(
                Texts(
                    "the proxy wants a user name and password",
                    "프록시가 사용자 이름과 암호를 요구함", "プロキシがユーザー名とパスワードを求めています"))
        case .proxyRefused:
            say(
                Texts(
                    "the proxy refused the connection", "프록시가 연결을 거부함", "プロキシが接続を拒否しました"))
        case .proxyUnusable(let variable):
            say(
                Texts(
                    "%1 names no proxy that can be used", "%1에 지정한 프록시를 사용할 수 없음",
                    "%1 に指定されたプロキシは使えません"), variable)
        case .answersFail:
            say(
                Texts(
                    "one answer after the other failed", "응답이 연이어 실패함", "応答が続けて失敗しました"))
        case .failed: say(Texts("the connection failed", "연결 실패", "接続に失敗しました"))
        case .other(let text): text
        }
    }

    /// What the service said itself, and the ids its support asks for.
    func said(_ answer: ServiceAnswer) -> String {
        var lines: [String] = []
        if !answer.description.isEmpty {
            lines.append(
                say(
                    Texts("Partner Center's words: %1", "파트너 센터 메시지: %1", "パートナー センターのメッセージ: %1"),
                    answer.description))
        }
        return (lines + [answer.trace.ids]).joined(separator: "\n")
    }
}
