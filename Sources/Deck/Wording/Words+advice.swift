import Domain

extension Words {
    /// What can be done about it; empty where the reason says it all.
    package func advice(for refusal: Refusal) -> String {
        switch refusal {
        case .notACustomer:
            say(
                Texts(
                    "Request a relationship first.", "먼저 재판매인 관계를 요청하세요.", "先にリセラー関係を依頼してください。"))
        case .offerNotSold:
            say(
                Texts(
                    "Order the new commerce offer instead.", "대신 새 상거래 제안을 주문하세요.",
                    "代わりに新しいコマースのオファーを注文してください。"))
        case .offerSuspended:
            say(Texts("Reactivate it instead.", "대신 다시 활성화하세요.", "代わりに再開してください。"))
        case .offerNotFound:
            say(
                Texts(
                    "`partnerdeck offers` lists what there is.", "`partnerdeck offers`로 목록을 확인하세요.",
                    "`partnerdeck offers` で一覧を確認してください。"))
        case .notActive(.suspended):
            say(Texts("Reactivate it first{a}.", "먼저 다시 활성화하세요{a}.", "先に再開してください{a}。"))
        case .suspendedByOthers:
            say(
                Texts(
                    "Ask Microsoft support why, and to lift it.",
                    "Microsoft 지원에 사유를 문의하고 해제를 요청하세요.",
                    "Microsoft サポートに理由を確認し、解除を依頼してください。"))
        case .notActivatedYet:
            say(
                Texts("Try again once it is active.", "활성화된 후 다시 시도하세요.", "アクティブになってからやり直してください。"))
        case .statusUnrecognized:
            say(
                Texts("Look at it in Partner Center.", "파트너 센터에서 확인하세요.", "パートナー センターで確認してください。"))
        case .suspendInstead:
            say(Texts("Suspend it instead{s}.", "대신 일시 중단하세요{s}.", "代わりに一時停止してください{s}。"))
        case .cancelInstead:
            say(Texts("Cancel it instead{c}.", "대신 구독을 취소하세요{c}.", "代わりに解約してください{c}。"))
        case .azureSubscriptionsLive:
            say(Texts("Cancel them first{c}.", "먼저 취소하세요{c}.", "先に取り消してください{c}。"))
        case .parentNotActive:
            say(
                Texts(
                    "Reactivate the base first.", "먼저 기본 구독을 다시 활성화하세요.", "先に基本サブスクリプションを再開してください。")
            )
        case .windowClosed(_, .termEnd), .notCancellable:
            say(
                Texts(
                    "It ends with its term at the earliest.", "빨라도 약정이 끝나야 종료됩니다.",
                    "早くても契約終了までは終了できません。"))
        case .windowClosed(_, .supportRequest):
            say(
                Texts(
                    "Ask Microsoft support (\"CSP Purchase/Refund on behalf of customers\") or wait for the end of the term.",
                    "Microsoft 지원(\"CSP Purchase/Refund on behalf of customers\")에 요청하거나 약정 종료를 기다리세요.",
                    "Microsoft サポート (「CSP Purchase/Refund on behalf of customers」) に依頼するか、契約終了をお待ちください。"
                ))
        case .windowClosed(_, .publisher):
            say(
                Texts(
                    "Only its publisher may end it now; a plan sets it to end with its term{p}.",
                    "지금은 게시자의 동의가 있어야 종료할 수 있습니다. 계획{p}으로 약정과 함께 끝나도록 설정할 수 있습니다.",
                    "今は発行元の承認がなければ終了できません。計画{p}で契約とともに終了するよう設定できます。"))
        case .azurePortalOnly, .savingsPlan:
            say(
                Texts(
                    "Use the Azure portal or ask Microsoft support.",
                    "Azure Portal을 사용하거나 Microsoft 지원에 요청하세요.",
                    "Azure portal を使うか、Microsoft サポートに依頼してください。"))
        case .blocked:
            say(
                Texts(
                    "Clear what holds it; each has its way out.", "각 항목의 해결 방법에 따라 정리하세요.",
                    "各項目の対処に従って解消してください。"))
        case .roleMissing(let sets):
            say(Texts("It takes: %1.", "필요한 역할: %1.", "必要なロール: %1。"), roles(sets))
        case .partnerKindMayNot:
            say(
                Texts(
                    "Your indirect provider can.", "간접 공급자에게 요청하세요.", "間接プロバイダーに依頼してください。"))
        case .unreachable(.proxyRefused), .unreachable(.proxyWantsPassword),
            .unreachable(.proxyUnusable):
            say(
                Texts(
                    "Check HTTPS_PROXY and NO_PROXY, or ask whoever runs the proxy.",
                    "HTTPS_PROXY와 NO_PROXY를 확인하거나 프록시 관리자에게 문의하세요.",
                    "HTTPS_PROXY と NO_PROXY を確認するか、プロキシの管理者に問い合わせてください。"))
        case .unreachable, .storeBusy:
            say(Texts("Try again.", "다시 시도하세요.", "やり直してください。"))
        case .service(let trouble): advice(for: trouble)
        // 401 is about who is signed in; 403 about what that one asked for (reference, 2.7).
        case .told(.service(.accessDenied), let answer) where answer.status == 401:
            say(
                Texts(
                    "Run `partnerdeck sign-in` again; if that does not help, check your roles in Partner Center.",
                    "`partnerdeck sign-in`을 다시 실행하세요. 그래도 안 되면 파트너 센터에서 내 역할을 확인하세요.",
                    "`partnerdeck sign-in` をもう一度実行してください。解決しない場合は、パートナー センターで自分のロールを確認してください。"
                ))
        case .told(let refusal, _): advice(for: refusal)
        case .changedMeanwhile:
            say(
                Texts(
                    "Nothing was done. Look at it, and ask again if you still want it.",
                    "아무것도 변경하지 않았습니다. 내용을 확인한 뒤 다시 요청하세요.",
                    "何も変更していません。内容を確認し、必要ならもう一度実行してください。"))
        case .readOnly:
            say(
                Texts(
                    "Use a profile without `readonly`, start without `--readonly`, or lift it{O} "
                        + "where a key has set it.",
                    "`readonly`가 아닌 프로필을 쓰거나 `--readonly` 없이 시작하거나, 키로 켠 것이면 끄세요{O}.",
                    "`readonly` ではないプロファイルを使うか、`--readonly` なしで起動するか、"
                        + "キーで設定した場合は解除{O}してください。"))
        case .storeFull:
            say(
                Texts(
                    "Nothing was changed. Make room and repeat it.",
                    "아무것도 변경하지 않았습니다. 공간을 확보하고 다시 시도하세요.",
                    "何も変更していません。空き容量を確保してやり直してください。"))
        case .runUnderway:
            say(
                Texts(
                    "Nothing was done. Wait until that run has ended, or stop it there, and try again.",
                    "아무것도 실행하지 않았습니다. 그 실행이 끝나기를 기다리거나 그곳에서 중지한 뒤 다시 시도하세요.",
                    "何も実行していません。その実行が終わるのを待つか、そちらで停止してからやり直してください。"))
        case .runBefore:
            say(
                namesKeys
                    ? Texts(
                        "Go on with its run (F), or make a new plan.",
                        "그 실행을 이어서 진행하거나(F) 새 계획을 만드세요.",
                        "その実行を続行する (F) か、新しい計画を作成してください。")
                    : Texts(
                        "Go on with it by `partnerdeck offboard --resume`, or make a new plan.",
                        "`partnerdeck offboard --resume`으로 이어서 실행하거나 새 계획을 만드세요.",
                        "`partnerdeck offboard --resume` で続行するか、新しい計画を作成してください。"))
        case .runUnanswered:
            say(
                namesKeys
                    ? Texts(
                        "Nothing was done. Go on with that run first (F): it is looked up there.",
                        "아무것도 실행하지 않았습니다. 먼저 그 실행을 이어서 진행하세요(F). 거기에서 조회합니다.",
                        "何も実行していません。先にその実行を続行してください (F)。そこで照会します。")
                    : Texts(
                        "Nothing was done. `partnerdeck offboard --resume` looks it up and goes on with that run.",
                        "아무것도 실행하지 않았습니다. `partnerdeck offboard --resume`이 조회한 뒤 그 실행을 이어서 진행합니다.",
                        "何も実行していません。`partnerdeck offboard --resume` が照会し、その実行を続行します。"))
        case .runUntold:
            say(
                Texts(
                    "Nothing was done. Look at the customer, and make a new plan.",
                    "아무것도 실행하지 않았습니다. 고객을 확인하고 새 계획을 만드세요.",
                    "何も実行していません。顧客を確認し、新しい計画を作成してください。"))
        case .journal(let trouble): advice(for: trouble)
        case .storeFailed:
            say(
                Texts(
                    "Check the file and the space left on the disk.", "파일과 디스크 여유 공간을 확인하세요.",
                    "ファイルとディスクの空き容量を確認してください。"))
        case .alreadyACustomer, .holdingNotFound, .quantityOutOfRange, .alreadyIs,
            .alreadyCancelled, .alreadyEnding, .statusCannotChange, .notActive, .termEnded,
            .irreversible, .alreadyUndone, .nothingDone:
            ""
        }
    }

    /// Sets of roles, of which one is needed whole: "A + B / C".
    private func roles(_ sets: [Set<UserRole>]) -> String {
        sets.map { set in
            UserRole.allCases.filter(set.contains).map(role).joined(separator: " + ")
        }.joined(separator: " / ")
    }
}
