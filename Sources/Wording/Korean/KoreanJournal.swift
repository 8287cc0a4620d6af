extension Korean: JournalWording {
    package var journalTitle: String { "작업 기록" }
    package var entryNumberLabel: String { "번호" }
    package var whatLabel: String { "내용" }
    package var journalFollowing: String { "새 항목 자동 표시 중" }
    package var profileLabel: String { "프로필" }
    package var placeLabel: String { "저장소" }
    package var hashLabel: String { "해시" }
    package var actLabel: String { "작업" }
    package var beforeLabel: String { "이전" }
    package var changesLabel: String { "변경" }
    package var nothingChanged: String { "변경 없음" }
    package var notKnownBefore: String { "이전 상태를 알 수 없음" }
    package var notKnownAfter: String { "이후 상태를 알 수 없음" }
    package var planLabel: String { "계획" }
    package var purposeLabel: String { "목적" }
    package var stepLabel: String { "단계" }
    package var planMadeLabel: String { "작성(UTC)" }
    package var belongsToLabel: String { "관련 기록" }
    package var targetsLabel: String { "대상" }
    package var foundLabel: String { "확인 결과" }
    package var evidenceLabel: String { "증거" }
    package var reasonLabel: String { "사유" }
    package var entryNotOfOneCustomer: String { "한 고객에 대한 기록이 아닙니다." }
    package var relationshipNotEnded: String { "작업 기록에 이 고객과의 관계를 제거한 내용이 없습니다." }
    package var nothingToUndo: String { "이 작업으로 변경된 것이 없어 되돌릴 것이 없습니다." }
    package var entryNotAnAct: String { "되돌릴 수 있는 작업이 아닙니다." }
    package var actEndNotTold: String { "이 작업의 결과가 작업 기록에 없습니다." }
    package var stateBeforeNotTold: String { "이전 상태가 작업 기록에 없습니다." }
    package var doneOnOtherProfile: String { "다른 프로필에서 실행한 작업입니다. 해당 프로필로 열어 되돌리세요." }
    package func entryConfirmed(_ write: String) -> String { "실행 확정 · \(write)" }
    package func entryNotConfirmed(_ write: String) -> String { "실행하지 않음 · \(write)" }
    package func entryIntended(_ write: String) -> String { "전송 직전 · \(write)" }
    package func entryDone(_ write: String) -> String { "완료 · \(write)" }
    package func entryRequested(_ write: String) -> String {
        "요청됨(아직 끝나지 않음) · \(write)"
    }
    package func entryAccepted(_ write: String) -> String { "수락됨, 반영 대기 · \(write)" }
    package func entryRefused(_ reason: String) -> String { "거부됨: \(reason)" }
    package func entryNotSent(_ reason: String) -> String { "보내지 않음: \(reason)" }
    package func entryNotDone(_ reason: String) -> String { "실행되지 않음: \(reason)" }
    package func entryIntendedAgain(_ write: String, why: String) -> String {
        "전송 직전 · \(write) · \(why)"
    }
    package func sentAgain(looks: Int, reason: String) -> String {
        "다시 보냄(\(looks.grouped)회 조회, 실행되지 않음 확인) · \(reason)"
    }
    package func entryUnanswered(_ write: String) -> String { "응답 없음 · \(write)" }
    package func entryTakenBack(_ writes: String) -> String { "보내기 전 철회 · \(writes)" }
    package func entryRehearsed(_ steps: String, customers: String, findings: String) -> String {
        "모의 실행: \(steps), \(customers), \(findings)"
    }
    package func entryWouldBeRefused(_ count: Int) -> String { "\(count.grouped)개 거부 예상" }
    package var entryNothingAgainst: String { "거부 예상 없음" }
    package func entryStarted(_ steps: String, customers: String) -> String {
        "실행 시작: \(steps), \(customers)"
    }
    package func entryUndoStarted(_ what: String) -> String { "되돌리기 시작 · \(what)" }
    package func entryUndoFinished(_ what: String) -> String { "되돌리기 종료 · \(what)" }
    package func entryUndoStarted(_ change: String, of name: String) -> String {
        "되돌리기 시작(\(change)) · \(name)"
    }
    package func entryUndoFinished(_ change: String, of name: String) -> String {
        "되돌리기 종료(\(change)) · \(name)"
    }
    package var entryPlanResumed: String { "이어서 실행" }
    package var entryPlanStopped: String { "실행 중지" }
    package var entryPlanWaits: String { "다른 사람의 조치나 날짜를 기다리며 실행 대기" }
    package var entryPlanFinished: String { "실행 종료" }
    package func stepCount(_ count: Int) -> String { "단계 \(count.grouped)개" }
    package func stepsDone(_ done: Int, of total: Int) -> String {
        "단계 \(total.grouped)개 중 \(done.grouped)개 완료"
    }
    package func entryStep(_ number: Int, state: String) -> String {
        "\(number.grouped)단계 \(state)"
    }
    package func entryNamedStep(_ number: Int, state: String, task: String) -> String {
        "\(number.grouped)단계 \(state) · \(task)"
    }
    package func entryAftermath(_ seen: Int, of total: Int) -> String {
        "사후 확인: 결과 \(total.grouped)개 중 \(seen.grouped)개 확인"
    }
    package func entryRepaired(_ bytes: Int) -> String { "복구: 끝이 손상된 기록 \(bytes.grouped)바이트를 잘라 냄" }
    package func entryLost(_ count: Int) -> String { "유실: 끝의 기록 \(count.grouped)개가 없어짐" }
    package var entryNoteMissing: String { "검증 파일(journal.head) 없음: 이 직전의 기록이 유실되었을 수 있음" }
    package func entryNewer(_ release: String) -> String { "새 버전의 기록: \(release)" }
    package func writesOfSeveral(_ first: String, count: Int) -> String {
        "단계 \(count.grouped)개 · \(first) 등"
    }
    package var stepPending: String { "시작 전" }
    package var stepUnderway: String { "진행 중" }
    package var stepAccepted: String { "수락됨, 반영 대기" }
    package var stepConfirmed: String { "확인됨" }
    package var stepConfirmedByOthers: String { "이미 완료된 상태로 확인됨" }
    package var stepWaiting: String { "대기 중" }
    package func waitingUntil(_ time: String) -> String { "\(time) UTC까지 대기" }
    package var stepUnanswered: String { "응답 없음" }
    package func ticketInAzurePortal(_ name: String) -> String { "Azure Portal에서: \(name)" }
    package func ticketWithSupport(_ name: String) -> String { "Microsoft 지원 요청: \(name)" }
    package func ticketInPartnerCenter(_ name: String) -> String { "파트너 센터에서 확인: \(name)" }
    package func waitFor(_ name: String) -> String { "대기: \(name)" }
    package func waitForUntil(_ name: String, day: String) -> String { "\(day)까지 대기: \(name)" }

    // The certificate of a relationship that has ended.

    package func evidenceUnread(_ consequence: String) -> String { "확인하지 못했습니다: \(consequence)" }
    package var evidenceStillListed: String { "고객이 아직 목록에 있습니다." }
    package var evidenceListedNoMore: String { "고객이 목록과 검색에 더 이상 나타나지 않습니다." }
    package var evidenceNoSupportContact: String { "고객의 사용 가능한 지원 연락처에 당사가 더 이상 없습니다." }
    package func evidenceSupportContacts(_ names: String) -> String {
        "고객의 사용 가능한 지원 연락처: \(names)."
    }
    package func evidenceDelegatedAccess(_ access: String) -> String {
        "위임된 관리자 권한(DAP): \(access)."
    }
    package var evidencePurchasesPossible: String { "구매가 아직 가능합니다." }
    package func evidencePurchaseRefused(_ refusal: String) -> String { "구매가 거부됩니다: \(refusal)" }
    package func certificateTitle(_ customer: String) -> String {
        "\(with(customer))의 재판매인 관계 종료 증명서"
    }
    package var certificateEndedAt: String { "종료 일시(UTC)" }
    package var certificateEndedBy: String { "종료한 사용자" }
    package var certificateHeld: String { "종료 전 보유 항목" }
    package var certificateNothingHeld: String { "보유한 항목이 없었습니다." }
    package var certificateAzureSubscriptions: String { "Azure 구독" }
    package var certificateDone: String { "실행한 작업과 일시, 사용자" }
    package var certificateEntry: String { "기록" }
    package var certificateIDs: String { "요청 ID와 상관관계 ID" }
    package var provenCustomerLeftList: String { "고객 목록에서 이 고객이 제거되었습니다." }
    package var provenPartnerLeftSupportContacts: String { "고객의 사용 가능한 지원 연락처 목록에서 당사가 제거되었습니다." }
    package var provenNoDelegatedAdminPrivileges: String { "고객에 대한 위임된 관리자 권한(DAP)이 없습니다." }
    package var provenNoPurchases: String { "이 고객을 위해 구매할 수 없게 되었습니다." }
    package var certificateConsequences: String { "관계 제거의 네 가지 결과와 증거" }
    package var certificateNotLookedAt: String { "확인하지 않았습니다. 작업 기록에 증거가 없습니다." }
    package var certificateUnchecked: String {
        "제거 후 결과를 확인하지 않았습니다. `partnerdeck certificate --check`로 확인하여 증거를 추가할 수 있습니다."
    }
    package var certificateRemains: String { "남는 사항" }
    package func certificateLeftSuspended(_ count: Int) -> String {
        "구독 \(count.grouped)개가 일시 중단된 상태로 남았습니다. 삭제될 때까지 유지되며 당사는 더 이상 다시 활성화할 수 없습니다."
    }
    package func certificateBilled(until day: String) -> String {
        "약정 종료일(\(day))까지 청구됨"
    }
    package var certificateNotBilled: String { "더 이상 청구되지 않음" }
    package func certificateBilling(_ count: Int, until day: String) -> String {
        "일시 중단된 상태로 남은 구독 중 계속 청구되는 구독: \(count.grouped)개(가장 늦은 종료일: \(day))."
    }
    package func certificateBillingOpen(_ count: Int) -> String {
        "일시 중단된 상태로 남은 구독 중 계속 청구되는 구독: \(count.grouped)개(종료일을 알 수 없는 구독 포함)."
    }
    package var certificateNoneLeft: String { "일시 중단된 상태로 남은 구독이 없습니다." }
    package var certificateGDAP: String {
        "GDAP(세분화된 위임된 관리자 권한)는 관계를 제거해도 종료되지 않습니다. GDAP 관계를 따로 종료하세요."
    }
    package var certificateRoleAssignments: String { "고객 Azure 구독의 역할 할당은 그대로 남으므로 고객이 제거해야 합니다." }
    package var certificateInvoices: String { "사용한 기간의 청구서, 새 상거래 약정 금액, 조기 종료 수수료는 계속 지불해야 합니다." }
    package var certificateWayBack: String { "되돌리는 방법" }
    package var certificateRequestAgain: String {
        "관계 제거는 되돌릴 수 없습니다. 새 재판매인 관계를 요청할 수 있으며 고객의 전역 관리자가 승인하면 시작됩니다. 이전에 보유한 항목이 돌아온다는 보장은 없습니다. 요청:"
    }
    package var certificateProof: String { "이 증명서의 근거" }
    package var certificateEntries: String { "작업 기록 번호" }
    package var certificateHash: String { "마지막 기록의 해시(SHA-256)" }
    package var certificateVerify: String { "작업 기록이 바뀌지 않았는지 확인합니다:" }
    package var certificateMakeAgain: String { "작업 기록에서 증명서를 다시 만듭니다. 결과는 같습니다:" }
}
