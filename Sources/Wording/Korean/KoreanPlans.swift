extension Korean: PlanWording {
    package var purposeOffboarding: String { "관계 제거" }
    package var purposeSuspension: String { "구독 일시 중단" }
    package var purposeReactivation: String { "구독 다시 활성화" }
    package func purposeUndo(_ entry: Int) -> String { "기록 #\(entry.grouped) 되돌리기" }
    package func purposeUndoAct(_ write: String) -> String { "되돌리기 · \(write)" }
    package func purposeUndoChange(_ change: String, of name: String) -> String {
        "되돌리기(\(change)) · \(name)"
    }
    package func purposeUndoActs(_ acts: String) -> String { "\(acts) 되돌리기" }
    package var purposeClearing: String { "차단 요소 해결" }
    package func planHead(_ customers: Int, steps: Int, writes: Int) -> String {
        "고객 \(customers.grouped)곳, 단계 \(steps.grouped)개(변경 \(writes.grouped))"
    }
    package func planDesks(_ count: Int) -> String { "다른 담당자가 처리할 단계 \(count.grouped)" }
    package func planWaits(_ count: Int) -> String { "자동 해소 \(count.grouped)" }
    package func planRefusals(_ count: Int) -> String { "실행하지 않을 단계 \(count.grouped)" }
    package func planClearsAll(_ rules: String) -> String { "\(rules)으로 모두 해결할 수 있음" }
    package var planEndsToday: String { "오늘 끝낼 수 있음" }
    package func planEndsEarliest(_ time: String) -> String { "가장 빠른 완료 \(time) UTC" }
    package var planEndsWithOthers: String { "완료 시점은 다른 담당자에 따라 다름" }
    package var planEndsPartly: String { "전부 끝낼 수는 없음" }
    package var planEndUnknown: String { "완료 시점을 알 수 없음(대기가 끝나는 날짜 없음)" }
    package var planEndsUnlessTooLate: String { "소프트웨어 취소가 받아들여지면 오늘 끝낼 수 있음" }
    package var planEndsUnlessRefused: String { "오늘 끝낼 수 있음(Microsoft가 관계 제거를 거부하지 않는 경우)" }
    package func planMade(_ time: String) -> String {
        "\(time) UTC 작성, \(byKey(keys[.refresh])) 다시 작성"
    }
    package func planLeavesOutHidden(_ count: Int) -> String {
        "선택한 고객 \(count.grouped)곳은 검색에 가려져 제외되었습니다."
    }
    package var planRehearsing: String { "모의 실행 중…" }
    package func planRehearsed(_ feasible: Int, refused: Int) -> String {
        "모의 실행: 실행 가능 \(feasible.grouped), 거부 예상 \(refused.grouped). 아무것도 변경하지 않았습니다."
    }
    package func planFound(_ feasible: Int, refused: Int) -> String {
        "모의 실행: ✓ \(feasible.grouped), ✗ \(refused.grouped)"
    }
    package var costLabel: String { "영향" }
    package var undoUntilLabel: String { "되돌릴 수 있음" }
    package var deadlineLabel: String { "처리 기한" }
    package var undoAnyTime: String { "언제든지" }
    package var undoNever: String { "! 불가" }
    package var undoForSomeTime: String { "날짜 미확인" }
    package var undoWhileKept: String { "보존 기간 내" }
    package var undoNotKnown: String { "! 불확실" }
    package func undoUntilStep(_ number: Int) -> String { "\(number.grouped)단계 전까지" }
    package func undoUntilDay(_ day: String) -> String { "\(day)까지" }
    package func undoableUntilStep(_ number: Int) -> String {
        "\(number.grouped)단계에서 관계가 제거되기 전까지만 되돌릴 수 있습니다."
    }
    package var stepWillBeRefused: String { "거부될 예정" }
    package var stepWouldGo: String { "실행 가능" }
    package var stepWouldBeRefused: String { "거부 예상" }
    package var stepStruck: String { "제외됨" }
    package func stepTakesAddOns(_ count: Int) -> String { "+추가 기능 \(count.grouped)개" }
    package func stepClearsOn(_ day: String) -> String { "\(day) 자동 해소" }
    package var stepClearsItself: String { "자동 해소" }
    package var deadlinePassed: String { "! 지남" }
    package var planTooManyCustomers: String { "계획은 고객 500곳까지 만들 수 있습니다. 선택을 줄이세요." }
    package var planForNobody: String { "계획할 고객이 없습니다. 검색에 모두 가려져 있습니다." }
    package var planHasNoSteps: String { "할 일이 없습니다." }
    package var noStepSelected: String { "먼저 단계로 이동하세요." }
    package var foldKey: String { "단계 접기" }
    package var unfoldKey: String { "단계 펼치기" }
    package var searchShowsSteps: String {
        "검색 중에는 일치하는 단계가 모두 표시됩니다. 단계를 접으려면 검색을 지우세요."
    }
    package var planWritesNothing: String { "이 계획에는 변경하는 단계가 없습니다." }
    package var planNothingFeasible: String {
        "이 계획의 변경은 모두 거부됩니다. 단계에서 \(objectKey(keys[.open])) 누르면 이유를 볼 수 있습니다."
    }
    package var planBeingMade: String { "계획을 작성하는 중…" }
    package func struckRefusesOthers(_ steps: String) -> String {
        "제외했습니다. 이 단계를 전제로 하는 단계는 실행하지 않습니다: \(steps)."
    }
    package var struckKeepsRelationship: String { "다른 담당자가 해결하지 않는 한 관계가 유지됩니다." }
    package var stepStranded: String { "제외되거나 거부될 단계를 전제로 합니다." }
    package func stepForeseen(_ refusal: String) -> String { "거부될 예정입니다: \(refusal)" }
    package func stepNotRun(without steps: [Int]) -> String {
        "앞 단계(\(list(steps.map(String.init))))가 제외되어 실행하지 않습니다."
    }
    package var stepIsNotRun: String { "실행 안 함" }
    package func planStepTitle(_ number: Int, of total: Int) -> String {
        "\(number.grouped)/\(total.grouped)단계"
    }
    package var planStartTitle: String { "이 계획을 시작할까요?" }
    package var planWhatWillBeDone: String { "실행할 내용" }
    package var planWhom: String { "대상 고객" }
    package var planWillNotHappen: String { "실행되지 않는 단계(시도하지 않음)" }
    package var dryRunLabel: String { "모의 실행" }
    package var ticketHeading: String { "요청 본문(y로 복사)" }
    package var ticketKeys: String { "y 본문 복사 · Enter, Esc 닫기" }
    package func planBilling(_ count: Int, until day: String) -> String {
        "보유 구독 중 계속 청구되는 구독: \(count.grouped)개(가장 늦은 종료일: \(day))."
    }
    package func planBillingOpen(_ count: Int) -> String {
        "보유 구독 중 계속 청구되는 구독: \(count.grouped)개(종료일을 알 수 없는 구독 포함)."
    }
    package func planUnconfirmed(_ what: String) -> String {
        "다시 활성화할 수 있는지 Microsoft 문서에 나와 있지 않은 항목: \(what)."
    }
    package var planFinalNote: String { "되돌릴 수 없는 것은 !로 표시됩니다." }
    package var planRestNote: String { "나머지는 \(byKey(keys[.undo])) 되돌릴 수 있습니다." }
    package func planNothingAfter(_ step: Int) -> String {
        "\(step.grouped)단계 후에는 아무것도 되돌릴 수 없습니다."
    }
    package var planNothingAfterEnd: String {
        "관계가 제거된 고객에 대해서는 아무것도 되돌릴 수 없습니다."
    }
    package func planLeft(_ work: String) -> String { "남는 일: \(work)" }
    package func planTypeCount(_ count: String) -> String { "계속하려면 고객 수를 입력하세요: \(count)" }
    package var planStartKeys: String { "y 시작 · n, Esc 아니요" }
    package var planStartMore: String { "↓ 끝까지 읽은 후 Enter · Esc 취소" }
    package var planStartTyped: String { "맞으면 Enter로 시작 · Esc 취소" }
    package var planTypedDiffers: String { "입력한 값이 다릅니다. 시작하지 않았습니다." }
    package func taskTicket(_ name: String) -> String { "요청: \(name)" }
    package func taskWait(_ name: String) -> String { "대기: \(name)" }
    package var undoableAnyTime: String { "언제든지 되돌릴 수 있습니다." }
    package func undoableUntil(_ day: String) -> String { "\(day)까지 되돌릴 수 있습니다." }
    package var undoableWhileKept: String { "데이터가 보존되는 동안 되돌릴 수 있습니다. 날짜는 파트너 센터에서 확인하세요." }
    package var undoableForSomeTime: String { "일정 기간 되돌릴 수 있습니다." }
    package var rulesOf2020: String { "2020년 규칙" }
    package var rulesOfToday: String { "현행 규칙" }
    package var deskAzurePortal: String { "Azure Portal" }
    package var deskSupport: String { "Microsoft 지원" }
    package var deskPartnerCenter: String { "파트너 센터" }
    package var ticketReasonRefund: String { "사유: 이 고객과의 재판매인 관계를 제거합니다. 취소 및 환불을 요청합니다." }
    package func ticketReason(_ cause: String) -> String {
        "사유: \(cause) 관계 제거를 막을 수 있습니다."
    }
    package var ticketReasonTermEndUnknown: String {
        "사유: 약정 종료일이 지났지만 갱신되었는지 알 수 없어 관계 제거를 막을 수 있습니다."
    }
}
