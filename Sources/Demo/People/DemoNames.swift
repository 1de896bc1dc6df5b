/// Names that the generated people are put together from. Nobody is meant.
enum DemoNames {
  static let women = [
    "Agneta", "Aisha", "Amina", "Ann-Sofie", "Barbro", "Birgitta", "Camilla", "Elin", "Ewa", "Fatima", "Gun-Britt",
    "Hanna", "Helena", "Ingela", "Jasmina", "Katarzyna", "Kerstin", "Leyla", "Lena", "Maria", "Marie-Louise", "Mona",
    "Nadia", "Nanna", "Ulla", "Pernilla", "Rosa", "Sahra", "Selma", "Sofia", "Tuula", "Yasmin", "Åse", "Öllegård",
    "Zeynep", "Älva",
  ]
  static let men = [
    "Abdi", "Ahmed", "Anders", "Bengt", "Bertil", "Carlos", "Christer", "Dariusz", "Emil", "Erik", "Farid", "Göran",
    "Hassan", "Håkan", "Ivan", "Jan-Erik", "Jonas", "Juan", "Karl", "Lars-Åke", "Mahmoud", "Micael", "Mustafa", "Olof",
    "Omar", "Pär", "Rolf", "Sven", "Tewolde", "Tor", "Ulrik", "Viktor", "Yusuf", "Åke", "Örjan", "Ömer",
  ]
  static let families = [
    "Abdullah", "Ahlgren", "Andersson", "Backman", "Bergström", "Björk", "Boman", "Dahlgren", "Demir", "Edström",
    "Ek", "Emanuelsson", "Engvall", "Eriksson", "Fors-Persson", "Grahn", "Gustafsson", "Haddad", "Hallgren", "Hellberg",
    "Holmberg", "Hussein", "Isaksson", "Jansson", "Johansson", "Kaya", "Knutsson", "Kowalski", "Källström", "Larsson",
    "Lindqvist", "Lundberg", "Malmqvist", "Mohamed", "Nguyen", "Nilsson", "Norén", "Nyström", "Olsson", "Osman",
    "Petersson", "Rosén", "Rydberg", "Saleh", "Sandström", "Simonsson", "Sjöblom", "Sjöström-Larsen", "Ström",
    "Sundell", "Svensson", "Tesfay", "Viklund", "von Bahr", "Wahlgren", "Westlund", "Yilmaz", "Åberg", "Åström",
    "Ängquist", "Öberg", "Öman",
  ]
  static let streets = [
    "Aspgränd", "Backtorget", "Björkvägen", "Ekstigen", "Furugatan", "Granstigen", "Parkstigen", "Ringgatan",
    "Skolvägen", "Stationstorget", "Trädgårdsgränd", "Åkerstigen", "Ängsvägen",
  ]
  static let towns = ["162 61 Vällingby", "162 65 Vällingby", "165 56 Hässelby", "168 57 Bromma"]
  /// Language, and whether an interpreter is usual.
  static let languages: [(name: String, interpreter: Int)] = [
    ("svenska", 0), ("svenska", 0), ("svenska", 0), ("svenska", 0), ("arabiska", 60), ("somaliska", 65),
    ("tigrinja", 70), ("turkiska", 60), ("dari", 65), ("persiska", 60), ("kurdiska (sorani)", 60), ("polska", 55),
    ("ryska", 55), ("spanska", 50), ("engelska", 40), ("teckenspråk", 100),
  ]
  static let caseworkers = [
    "Ulf Lindvall", "Birgitta Aronsson", "Olof Ahmad", "Emma Strömberg", "Mirjam Andersson", "Christina Malmqvist",
  ]
  static let notes = [
    "Önskar tid på förmiddagen.", "Har truckkort.", "Barn på förskola, hämtning 16.30.", "Vill starta eget.",
    "Tidigare arbete inom restaurang.", "Läser sfi kurs C, mån–tors fm.", "Ring hellre än mejla.",
  ]
}
