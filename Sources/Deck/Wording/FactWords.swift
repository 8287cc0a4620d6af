/// The names of facts and columns, as Partner Center has them.
package enum FactWords: Phrase {
    case customer, domain, microsoftID, country, active, suspended, purchases, relationship
    case subscription, kind, quantity, status, product, purchased, reservation
    case companyName, customDomains, address, contact, email, phone, culture
    case delegatedAccess, supportContacts, yes, no, none, granted, notGranted, notSaid
    case offer, friendlyName, subscriptionID, orderID, offerID, billingCycle, term, created, started
    case termEnd, cancellableUntil, autoRenew, scheduled, trial, publisher, parent, reasons
    case azureSubscriptionID, plan, reservationID, reservationOrderID, reservationType, expires
    case lineItem, on, off, time, who, operation, target, outcome, details, holdsRelationship
    case notCancellable, endless, azureSubscription, atTermEnd, scheduledActions, anyTime

    package var texts: Texts {
        switch self {
        case .customer: Texts("Customer", "고객", "顧客")
        case .domain: Texts("Domain", "도메인", "ドメイン")
        case .microsoftID: Texts("Microsoft ID", "Microsoft ID", "Microsoft ID")
        case .country: Texts("Country", "국가", "国")
        case .active: Texts("Active", "활성", "アクティブ")
        case .suspended: Texts("Suspended", "일시 중단됨", "一時停止中")
        case .purchases: Texts("Purchases", "구매", "購入")
        case .relationship: Texts("Relationship", "관계", "関係")
        case .subscription: Texts("Subscription", "구독", "サブスクリプション")
        case .kind: Texts("Kind", "종류", "種類")
        case .quantity: Texts("Qty", "수량", "数量")
        case .status: Texts("Status", "상태", "状態")
        case .product: Texts("Product", "제품", "製品")
        case .purchased: Texts("Purchased", "구매일", "購入日")
        case .reservation: Texts("Azure reservation", "Azure 예약", "Azure の予約")
        case .companyName: Texts("Company name", "회사 이름", "会社名")
        case .customDomains: Texts("Other domains", "기타 도메인", "その他のドメイン")
        case .address: Texts("Address", "주소", "住所")
        case .contact: Texts("Contact", "담당자", "担当者")
        case .email: Texts("E-mail", "전자 메일", "メール")
        case .phone: Texts("Phone", "전화", "電話")
        case .culture: Texts("Language", "언어", "言語")
        case .delegatedAccess:
            Texts("Delegated admin privileges (DAP)", "위임된 관리자 권한(DAP)", "代理管理特権 (DAP)")
        case .supportContacts: Texts("Support contacts", "지원 연락처", "サポート連絡先")
        case .yes: Texts("yes", "예", "はい")
        case .no: Texts("no", "아니요", "いいえ")
        case .none: Texts("none", "없음", "なし")
        case .granted: Texts("granted", "부여됨", "付与済み")
        case .notGranted: Texts("not granted", "부여되지 않음", "付与されていない")
        case .notSaid: Texts("not readable", "확인할 수 없음", "確認できない")
        case .offer: Texts("Offer", "제안", "オファー")
        case .friendlyName: Texts("Name given", "별칭", "表示名")
        case .subscriptionID: Texts("Subscription ID", "구독 ID", "サブスクリプション ID")
        case .offerID: Texts("Offer ID", "제안 ID", "オファー ID")
        case .orderID: Texts("Order ID", "주문 ID", "注文 ID")
        case .billingCycle: Texts("Billing cycle", "청구 주기", "請求サイクル")
        case .term: Texts("Term", "약정 기간", "契約期間")
        case .created: Texts("Created", "만든 날짜", "作成日")
        case .started: Texts("Started", "시작 날짜", "開始日")
        case .termEnd: Texts("Term ends", "약정 종료", "契約終了")
        case .cancellableUntil: Texts("Cancellable until", "취소 기한", "取り消し・解約期限")
        case .autoRenew: Texts("Auto-renew", "자동 갱신", "自動更新")
        case .scheduled: Texts("Scheduled change", "예약된 변경", "予定されている変更")
        case .atTermEnd: Texts("At its end", "약정 종료 시", "契約終了時")
        case .scheduledActions: Texts("Scheduled at its end", "종료 시 예약 작업", "終了時の予定")
        case .anyTime: Texts("at any time", "언제든지", "いつでも")
        case .trial: Texts("Trial", "평가판", "試用版")
        case .publisher: Texts("Publisher", "게시자", "発行元")
        case .parent: Texts("Add-on of", "추가 기능의 기본 구독", "アドオン元")
        case .reasons: Texts("Suspension reasons", "일시 중단 이유", "一時停止の理由")
        case .azureSubscriptionID:
            Texts("Azure subscription ID", "Azure 구독 ID", "Azure サブスクリプション ID")
        case .plan: Texts("Azure plan", "Azure 플랜", "Azure プラン")
        case .reservationID: Texts("Reservation ID", "예약 ID", "予約 ID")
        case .reservationOrderID: Texts("Reservation order ID", "예약 주문 ID", "予約注文 ID")
        case .reservationType: Texts("Reservation type", "예약 유형", "予約の種類")
        case .expires: Texts("Expires", "만료", "有効期限")
        case .lineItem: Texts("Order line", "주문 항목 번호", "注文明細")
        case .on: Texts("on", "켜짐", "オン")
        case .off: Texts("off", "꺼짐", "オフ")
        case .time: Texts("Time (UTC)", "시간(UTC)", "日時 (UTC)")
        case .who: Texts("Who", "사용자", "ユーザー")
        case .operation: Texts("Operation", "작업", "操作")
        case .target: Texts("Target", "대상", "対象")
        case .outcome: Texts("Outcome", "결과", "結果")
        case .details: Texts("Details", "상세", "詳細")
        case .holdsRelationship: Texts("Holds the relationship", "관계 제거 차단", "関係の削除を妨げる")
        case .notCancellable: Texts("cannot be cancelled", "취소할 수 없음", "解約不可")
        case .azureSubscription:
            Texts("Azure subscription", "Azure 구독", "Azure サブスクリプション")
        case .endless: Texts("no end", "종료 없음", "期限なし")
        }
    }
}

extension FactWords {
    /// Whether delegated admin privileges are held; nil where the service did not say.
    package static func access(_ isGranted: Bool?) -> FactWords {
        isGranted.map { $0 ? .granted : .notGranted } ?? .notSaid
    }
}
