import Testing

/// A referral is received, returned, sent again and answered with a first time on the fourth working day (R1.2, R2.1).
@Suite(.runsPrograms) struct ReturnedReferralTests {
  @Test func `returned, sent again, a first time on the fourth working day, and an introduction`() throws {
    let office = try TestOffice(rows: [])
    try register(in: office, at: "2008-04-15T09:00")
    try sendBack(in: office)
    try sendAgain(in: office)
    try giveTime(in: office)
    try introduce(in: office)
  }

  /// Karin Ek refers Amal Noor by hand.
  private func register(in office: TestOffice, at now: String, isKnown: Bool = false) throws {
    let karin = try office.open(as: "karin", at: now)
    try karin.wait(for: "REMISSER UTAN FÖRSTA TID")
    try karin.press("+")
    try karin.wait(for: "Börja med personnumret")
    try karin.type("19880808-9802")
    try karin.press("Enter")
    if isKnown {
      try karin.wait(for: "Känd i registret: Amal Noor.")
    } else {
      try karin.wait(for: "Personen är ny i registret.")
      try karin.type("Amal")
      try karin.press("Tab")
      try karin.type("Noor")
    }
    try karin.press("C-s")
    try karin.wait(for: "Välj målgrupp.")
    try karin.type("nyb")
    try karin.press("Tab")
    try karin.type("förs")
    try karin.press("C-s")
    try karin.wait(
      for: isKnown ? "JT-2008-00002, första tid senast fre 25/4" : "JT-2008-00001, första tid senast tis 22/4")
  }

  /// Anna Berg reads the referral and returns it; the handläggare's open screen asks to complete it.
  private func sendBack(in office: TestOffice) throws {
    let karin = try office.open(as: "karin", at: "2008-04-16T09:00")
    try karin.wait(for: "REMISSER UTAN FÖRSTA TID")
    let anna = try office.open(as: "anna", at: "2008-04-16T09:00")
    try anna.wait(for: "I DAG")
    try anna.press("2")
    try anna.wait(for: "Ärende")
    try anna.press("r")
    try anna.wait(for: "○ mottagen")
    try anna.press("Enter")
    try anna.wait(for: "Klienter › Remisser › Amal Noor")
    try anna.press("r")
    try anna.wait(for: "ej angivet – kompletteras")
    try anna.press("t")
    try anna.wait(for: "klockan för första tid stannar")
    try anna.type("Samtycke saknas.")
    try anna.press("C-s")
    try anna.wait(for: "Remissen återsänd: Noor, Amal.")
    try anna.wait(for: "återsänd: Samtycke saknas.")
    try karin.wait(for: "komplettera", within: 2)
    try anna.press("q")
    try anna.wait(for: "klockan vilar, remissen är återsänd")
  }

  /// Two days later the district sends it again; what was asked for is done with it.
  private func sendAgain(in office: TestOffice) throws {
    try register(in: office, at: "2008-04-18T09:00", isKnown: true)
    let karin = try office.open(as: "karin", at: "2008-04-18T10:00")
    #expect(try !karin.settled("REMISSER UTAN FÖRSTA TID").contains("komplettera"))
  }

  /// On Thursday the 24th, the fourth working day, the coach gives a time for the day after.
  private func giveTime(in office: TestOffice) throws {
    let anna = try office.open(as: "anna", at: "2008-04-24T09:00")
    try anna.wait(for: "I DAG")
    try anna.openCard("amal")
    try anna.wait(for: "Läge: remitterad")
    try anna.press("b")
    try anna.wait(for: "LEDIGA TIDER")
    try anna.press("Tab", "Tab")
    try anna.type("fre")
    try anna.wait(for: "→ fre 2008-04-25")
    try anna.press("C-s")
    try anna.wait(for: "Introduktionsmöte fre 25/4")
    try anna.wait(for: "första tid given arbetsdag 4 av 5 ✓")
  }

  /// She comes; both measures say so: the time was given in time, and the visit took place within the days.
  private func introduce(in office: TestOffice) throws {
    let anna = try office.open(as: "anna", at: "2008-04-25T16:00")
    try anna.wait(for: "I DAG")
    try anna.wait(for: "Noor, Amal")
    try anna.press("n")
    try anna.wait(for: "närvarande")
    try anna.press("6")
    try anna.wait("both measures") {
      $0.contains(/Första tid given i tid +1 +100 % +1\/1/) && $0.contains(/genomfört i tid +1 +100 % +1\/1/)
    }
  }
}
