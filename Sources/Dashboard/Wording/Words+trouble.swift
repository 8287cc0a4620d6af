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
                    "Partner Center's answer could not be read: %1", "파트너 센터의 응답을 읽을 수 없습니다: %1",
                    "パートナー センターの応答を読み取れません: %1"), detail)
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
                    "Run `partnerdeck sign-in` with an account that has MFA switched on.",
                    "MFA가 설정된 계정으로 `partnerdeck sign-in`을 실행하세요.",
                    "MFA を有効にしたアカウントで `partnerdeck sign-in` を実行してください。"))
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
