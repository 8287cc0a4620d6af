import Domain

extension Words {
    /// One thing a change brings with it.
    package func consequence(_ consequence: Consequence) -> String {
        switch consequence {
        case .usersLoseAccess:
            say(
                Texts(
                    "Users can no longer sign in or use the service.",
                    "사용자가 로그인하거나 서비스를 사용할 수 없습니다.",
                    "ユーザーはサインインもサービスの利用もできなくなります。"))
        case .administratorsKeepData:
            say(
                Texts(
                    "Administrators can still reach the data.", "관리자는 계속 데이터에 접근할 수 있습니다.",
                    "管理者は引き続きデータにアクセスできます。"))
        case .usersRegainAccess:
            say(
                Texts(
                    "Users can sign in and use the service again.",
                    "사용자가 다시 로그인하여 서비스를 사용할 수 있습니다.",
                    "ユーザーは再びサインインしてサービスを利用できます。"))
        case .billingStops:
            say(Texts("Billing stops.", "청구가 중지됩니다.", "請求は停止します。"))
        case .billingContinues(let until):
            say(
                Texts(
                    "Billing goes on to the end of the term: %1.", "약정 종료일까지 계속 청구됩니다: %1.",
                    "契約終了まで請求が続きます: %1。"), day(until))
        case .billingResumes:
            say(Texts("Billing begins again.", "청구가 다시 시작됩니다.", "請求が再開されます。"))
        case .autoRenewLost:
            say(
                Texts(
                    "Auto-renew is switched off: reactivating does not bring it back, undoing does.",
                    "자동 갱신이 꺼지며, 다시 활성화로는 돌아오지 않고 실행 취소로 돌아옵니다.",
                    "自動更新がオフになります。再開では戻らず、元に戻す操作で戻ります。"))
        case .autoRenewStaysOff:
            say(
                Texts(
                    "Auto-renew stays off.", "자동 갱신은 꺼진 상태로 남습니다.", "自動更新はオフのままです。"))
        case .scheduledChangesDropped:
            say(
                Texts(
                    "Changes scheduled for the next term are dropped for good.",
                    "다음 약정에 예약된 변경 사항이 영구히 삭제됩니다.", "次の契約期間に予定されている変更は完全に破棄されます。"))
        case .cancelAtTermEndDropped:
            say(
                Texts(
                    "\"Cancel at end of term\" is dropped: after a reactivation it has to be set again.",
                    "\"약정 종료 시 취소\" 설정이 삭제되며, 다시 활성화한 후에는 새로 설정해야 합니다.",
                    "「契約終了時に解約」の設定は破棄されます。再開した場合は設定し直す必要があります。"))
        case .addOnsSuspended(let count):
            say(
                Texts(
                    "%1 add-ons are suspended with it.", one: "%1 add-on is suspended with it.",
                    "추가 기능 %1개가 함께 일시 중단됩니다.", "アドオン %1 件も一緒に一時停止されます。"), count)
        case .addOnsStaySuspended(let count):
            say(
                Texts(
                    "%1 add-ons stay suspended; reactivate them one by one.",
                    one: "%1 add-on stays suspended; reactivate it by itself.",
                    "추가 기능 %1개는 일시 중단된 상태로 남습니다. 하나씩 다시 활성화하세요.",
                    "アドオン %1 件は一時停止中のままです。個別に再開してください。"), count)
        case .dataDeletedAfter(let days):
            say(
                Texts(
                    "Data is deleted after %1 to %2 days (60 in China); Partner Center has the date.",
                    "데이터는 %1~%2일 후 삭제됩니다(중국은 60일). 정확한 날짜는 파트너 센터에서 확인하세요.",
                    "データは %1~%2 日後に削除されます (中国は 60 日)。正確な日付はパートナー センターで確認してください。"),
                days.lowerBound, days.upperBound)
        case .dataDeletedAfterTerm:
            say(
                Texts(
                    "It ends with its term, and its status then says how; data is deleted some months later.",
                    "약정과 함께 종료되며 그 후의 상태는 서비스가 정합니다. 데이터는 몇 달 후 삭제됩니다.",
                    "契約とともに終了し、その後の状態はサービスが決めます。データは数か月後に削除されます。"))
        case .reversibleWhileRetained:
            say(
                Texts(
                    "Reversible{a} until then.", "그때까지 되돌릴 수 있습니다{a}.", "それまでは元に戻せます{a}。"))
        case .reversibleUntil(let date):
            say(
                Texts("Reversible{a} until %1.", "%1까지 되돌릴 수 있습니다{a}.", "%1 まで元に戻せます{a}。"),
                day(date))
        case .reversibilityUnconfirmed:
            say(
                Texts(
                    "Microsoft does not document that it can be reactivated.",
                    "다시 활성화할 수 있는지는 Microsoft 문서에 없습니다.", "再開できるかどうかは Microsoft の文書にありません。"))
        case .irreversible:
            say(Texts("It cannot be undone.", "되돌릴 수 없습니다.", "元に戻せません。"))
        case .accessEndsAtOnce:
            say(
                Texts(
                    "Access ends at once; administrators have 7 days to copy data.",
                    "즉시 접근이 끝납니다. 관리자는 7일 안에 데이터를 복사할 수 있습니다.",
                    "アクセスは直ちに終了します。管理者は 7 日間データをコピーできます。"))
        case .refundFull: say(Texts("Full refund.", "전액 환불됩니다.", "全額払い戻されます。"))
        case .refundProRata:
            say(Texts("Pro-rated refund.", "사용 기간을 제외하고 환불됩니다.", "日割りで払い戻されます。"))
        case .refundProRataCapped:
            say(
                Texts(
                    "Pro-rated refund, at most USD 50,000 a year; fees as the Azure portal says.",
                    "사용 기간을 제외하고 환불됩니다(연간 최대 USD 50,000). 수수료는 Azure Portal을 따릅니다.",
                    "日割りで払い戻されます (年間上限 50,000 USD)。手数料は Azure portal に従います。"))
        case .keysRevoked:
            say(
                Texts(
                    "Keys and downloads are revoked; the customer must stop using it.",
                    "키와 다운로드가 취소되며 고객은 사용을 중지해야 합니다.", "キーとダウンロードは取り消され、顧客は使用を中止する必要があります。"))
        case .endsAtRenewal(let date):
            say(
                Texts(
                    "It ends at its renewal: %1.", "갱신 시점에 종료됩니다: %1.", "更新時に終了します: %1。"),
                day(date))
        case .endsWithTerm(let date):
            say(
                Texts(
                    "It is used until the end of its term, %1, then ends and cannot be reactivated.",
                    "약정 종료(%1)까지 사용할 수 있으며, 그 후 종료되어 다시 활성화할 수 없습니다.",
                    "契約終了 (%1) まで利用でき、その後は終了して再開できません。"), day(date))
        case .suspendingEndsItNoSooner:
            say(
                Texts(
                    "Suspending it instead would lock users out now, and be billed to the same day.",
                    "대신 일시 중단하면 사용자는 지금부터 접근할 수 없지만 같은 날까지 청구됩니다.",
                    "代わりに一時停止すると、ユーザーは今すぐ利用できなくなり、同じ日まで請求されます。"))
        case .publisherMayEndIt:
            say(
                Texts(
                    "Only its publisher may end it sooner.", "더 일찍 종료하려면 게시자의 동의가 필요합니다.",
                    "より早く終了するには発行元の承認が必要です。"))
        case .goesOnExtended(let date):
            say(
                Texts(
                    "It does not end with its term: from %1 it goes on month by month as an extended service term, at the monthly price + 3% (about + 23% without a monthly plan), until it is cancelled.",
                    "약정과 함께 종료되지 않습니다. %1부터 연장 서비스 기간으로 매월 계속되며, 취소할 때까지 월간 가격 + 3%(월간 플랜이 없으면 약 + 23%)로 청구됩니다.",
                    "契約とともに終了しません。%1 から延長サービス期間として毎月継続し、解約するまで月額料金 + 3% (月額プランがない場合は約 + 23%) で請求されます。"
                ), day(date))
        case .mayGoOnExtended(let date):
            say(
                Texts(
                    "From %1 it may go on month by month as an extended service term, at the monthly price + 3% (about + 23% without a monthly plan): Partner Center says whether it does.",
                    "%1부터 연장 서비스 기간으로 매월 계속되며 월간 가격 + 3%(월간 플랜이 없으면 약 + 23%)로 청구될 수 있습니다. 파트너 센터에서 확인하세요.",
                    "%1 から延長サービス期間として毎月継続し、月額料金 + 3% (月額プランがない場合は約 + 23%) で請求される可能性があります。パートナー センターで確認してください。"
                ), day(date))
        case .workloadsStop:
            say(
                Texts(
                    "Everything that runs in it stops.", "실행 중인 모든 워크로드가 중지됩니다.",
                    "実行中のワークロードはすべて停止します。"))
        case .reactivatable:
            say(
                Texts(
                    "It can be reactivated for some time, if not from here then in the Azure portal.",
                    "일정 기간 다시 활성화할 수 있습니다. 여기서 안 되면 Azure Portal에서 하세요.",
                    "一定期間は再開できます。ここでできない場合は Azure portal で行ってください。"))
        case .removalStaysBlocked:
            say(
                Texts(
                    "It keeps holding the relationship until then.", "그때까지 관계를 제거할 수 없습니다.",
                    "それまで関係を削除できません。"))
        case .microsoftMayRefuseRemoval:
            say(
                Texts(
                    "Microsoft's newest rules want it cancelled: removal may still be refused.",
                    "최신 Microsoft 규칙은 취소를 요구하므로 관계 제거가 거부될 수 있습니다.",
                    "Microsoft の最新規則では解約が必要なため、関係の削除が拒否される場合があります。"))
        case .billedEach(let cycle, let term):
            say(
                Texts(
                    "Billing: %1; term: %2.", "청구 주기: %1, 약정 기간: %2.", "請求サイクル: %1、契約期間: %2。"),
                billingCycle(cycle), self.term(term))
        case .renewsItself:
            say(Texts("It renews itself.", "자동으로 갱신됩니다.", "自動的に更新されます。"))
        case .cancellableFor(let days):
            say(
                Texts(
                    "It can be cancelled for %1 days.", one: "It can be cancelled for %1 day.",
                    "%1일 동안 취소할 수 있습니다.", "%1 日間は解約できます。"), days)
        case .suspendedNotCancelled:
            say(
                Texts(
                    "It cannot be cancelled later, only suspended.",
                    "나중에 취소할 수 없으며 일시 중단만 할 수 있습니다.",
                    "後から解約することはできず、一時停止のみ可能です。"))
        case .removalBlockedByIt:
            say(
                Texts(
                    "It will hold the relationship.", "관계 제거를 막게 됩니다.", "関係の削除を妨げるようになります。"))
        case .sandboxStandsIn:
            say(
                Texts(
                    "[sandbox] In production only the Azure portal or Microsoft support can do this.",
                    "[샌드박스] 실제 서비스에서는 Azure Portal 또는 Microsoft 지원만 할 수 있습니다.",
                    "[サンドボックス] 本番では Azure portal または Microsoft サポートのみが実行できます。"))
        }
    }
}
