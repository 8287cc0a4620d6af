/// What is done to a customer's holdings, with their names.
package enum WriteWords: Phrase {
    case suspend, reactivate, cancel, cancelOrder, reactivateAzure, setRenewal
    case cancelAtTermEnd
    case removeDelegatedAccess, removeRelationship, order, accept, acceptWithPrivileges
    case azurePortal, support, partnerCenter, wait, waitUntil

    package var texts: Texts {
        switch self {
        case .suspend: Texts("suspend %1", "%1 일시 중단", "%1 の一時停止")
        case .reactivate: Texts("reactivate %1", "%1 다시 활성화", "%1 の再開")
        case .cancel: Texts("cancel %1", "%1 구독 취소", "%1 の解約")
        case .cancelOrder: Texts("cancel the order of %1", "%1 주문 취소", "%1 の注文の取り消し")
        case .reactivateAzure:
            Texts(
                "reactivate the Azure subscription %1", "Azure 구독 %1 다시 활성화",
                "Azure サブスクリプション %1 の再開")
        case .cancelAtTermEnd:
            Texts(
                "cancel %1 at the end of its term", "%1: 약정 종료 시 취소", "%1 を契約終了時に解約")
        case .setRenewal:
            Texts(
                "set the renewal of %1: auto-renew %2, scheduled change %3",
                "%1 갱신 설정: 자동 갱신 %2, 예약된 변경 %3", "%1 の更新設定: 自動更新 %2、予定されている変更 %3")
        case .removeDelegatedAccess:
            Texts(
                "remove delegated admin privileges (DAP) for %1", "%1: 위임된 관리자 권한(DAP) 제거",
                "%1 の代理管理特権 (DAP) の削除")
        case .removeRelationship:
            Texts(
                "remove the reseller relationship with %1", "%1: 재판매인 관계 제거",
                "%1 とのリセラー関係の削除")
        case .order: Texts("order %1 × %2", "%1 × %2 주문", "%1 × %2 の注文")
        case .accept:
            Texts("[sandbox] acceptance by %1", "[샌드박스] %1의 수락", "[サンドボックス] %1 の承諾")
        case .acceptWithPrivileges:
            Texts(
                "[sandbox] acceptance by %1, with DAP", "[샌드박스] %1의 수락(DAP 포함)",
                "[サンドボックス] %1 の承諾 (DAP を含む)")
        case .azurePortal:
            Texts("in the Azure portal: %1", "Azure Portal에서: %1", "Azure portal で: %1")
        case .support:
            Texts("with Microsoft support: %1", "Microsoft 지원 요청: %1", "Microsoft サポートで: %1")
        case .partnerCenter:
            Texts("look in Partner Center: %1", "파트너 센터에서 확인: %1", "パートナー センターで確認: %1")
        case .wait: Texts("wait for %1", "%1 대기", "%1 の終了待ち")
        case .waitUntil: Texts("wait for %1 until %2", "%1: %2까지 대기", "%1: %2 まで待機")
        }
    }
}
